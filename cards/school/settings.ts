import { z } from 'zod';
import { gapsOf } from '../../services/domain/school/gaps.ts';
import { schoolRelations } from '../../services/domain/school/relations.ts';
import { dialogCard } from '../card.ts';
import { gapSentence } from '../describe/gaps.ts';
import { schoolPage } from '../page.ts';
import { lineSchema } from './line.ts';
import { roleLines } from './people.ts';

const BUTTONS = [
  { title: 'Geef een rol', verb: 'setting-role.open' },
  { title: 'Stop een rol', verb: 'setting-end.open' },
  { title: 'Nieuwe collega', verb: 'setting-person-add.open' },
  { title: 'Wijzig een collega', verb: 'setting-person.open' },
  { title: 'School', verb: 'setting-school.open' },
  { title: 'Geschiedenis', verb: 'setting-history.open' },
];

const card = dialogCard({
  id: 'settings',
  data: {
    school: z.string(),
    hasGaps: z.boolean(),
    gaps: z.array(z.string()),
    waits: z.boolean(),
    looks: z.boolean(),
    founds: z.boolean(),
    lines: z.array(lineSchema),
    buttons: z.array(z.strictObject({ title: z.string(), verb: z.string() })),
  },
  example: {
    school: 'Basisschool De Linde',
    hasGaps: true,
    gaps: ['De AF heeft geen plaatsvervanger. Is de AF er niet, dan blijft een signaal liggen.'],
    waits: true,
    looks: true,
    founds: false,
    lines: [
      { name: 'AF', value: 'Marja, Ilse (vervangt Marja)' },
      { name: 'directie', value: 'Peter' },
      { name: 'beheerder', value: 'Karin' },
    ],
    buttons: BUTTONS,
  },
});

/** Where the beheerder and the directie begin: who has which role, what is missing, what waits. */
export const settings = schoolPage({
  card,
  opens: ['beheerder', 'directie'],
  present: ({ state, facts }) => {
    const gaps = gapsOf(facts).map(gapSentence);
    const relations = schoolRelations(state, facts);
    return {
      school: state.name,
      hasGaps: gaps.length > 0,
      gaps,
      waits: state.proposals.length > 0,
      looks: relations.includes('second') || relations.includes('proposer'),
      founds: relations.includes('founder'),
      lines: roleLines(state, facts.today),
      buttons: BUTTONS,
    };
  },
});
