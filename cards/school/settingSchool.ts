import { z } from 'zod';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import { dialogCard } from '../card.ts';
import { labelOf } from '../labels.ts';
import { schoolPage } from '../page.ts';

const rowSchema = z.strictObject({ name: z.string(), value: z.string(), verb: z.string() });

const card = dialogCard({
  id: 'setting-school',
  data: { school: z.string(), rows: z.array(rowSchema) },
  example: {
    school: 'Basisschool De Linde',
    rows: [
      { name: 'Protocol', value: 'Vijf stappen en volgen', verb: 'setting-protocol.open' },
      { name: 'Termijnen', value: 'Zoals het protocol.', verb: 'setting-terms.open' },
      { name: 'Kalender', value: 'Regio noord, 2 eigen vrije dagen.', verb: 'setting-calendar.open' },
      { name: 'Sociale kaart', value: '3 eigen nummers.', verb: 'setting-map.open' },
      { name: 'Laatste woord', value: 'Peter is eindverantwoordelijk.', verb: 'setting-responsible.open' },
      { name: 'Teamkanaal', value: 'Een overleg staat er niet in.', verb: 'setting-channel.open' },
    ],
  },
});

/** The settings of the school with how they stand, each with its own page (storyboard `setting-school`). */
export const settingSchool = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  present: ({ state, facts }) => ({ school: state.name, rows: rowsOf(state, facts) }),
});

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const rowsOf = (state: SchoolState, { routes, actor }: Facts): z.infer<typeof rowSchema>[] => {
  const { terms, region, free, socialeKaart, responsible, duty, channel } = state.agreed;
  const own = Object.keys(terms).length;
  const rows = [
    {
      name: 'Protocol',
      value: routes.find(({ id }) => id === state.protocol)?.name ?? state.protocol,
      verb: 'setting-protocol.open',
    },
    {
      name: 'Termijnen',
      value: own === 0 ? 'Zoals het protocol.' : `${counted(own, 'eigen termijn', 'eigen termijnen')}.`,
      verb: 'setting-terms.open',
    },
    {
      name: 'Kalender',
      value: `${region === '' ? 'Nog geen regio gekozen' : `Regio ${labelOf('region', region)}`}, ${counted(free.length, 'eigen vrije periode', 'eigen vrije periodes')}.`,
      verb: 'setting-calendar.open',
    },
    {
      name: 'Sociale kaart',
      value: `${counted(socialeKaart.length, 'eigen nummer', 'eigen nummers')}.`,
      verb: 'setting-map.open',
    },
    {
      name: 'Laatste woord',
      value:
        responsible === ''
          ? 'Nog niet gekozen wie eindverantwoordelijk is.'
          : `${nameOf(state, responsible)} is eindverantwoordelijk.`,
      verb: 'setting-responsible.open',
    },
    {
      name: 'Teamkanaal',
      value: channel ? 'Een overleg staat er met een code in.' : 'Een overleg staat er niet in.',
      verb: 'setting-channel.open',
    },
  ];
  const onDuty = {
    name: 'Dienst in de vakantie',
    value: `${counted(duty.length, 'periode', 'periodes')} geregeld.`,
    verb: 'on-duty.open',
  };
  return actor.roles.includes('directie') ? [...rows, onDuty] : rows;
};
