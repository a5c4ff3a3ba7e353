import { z } from 'zod';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { objectorsLine } from '../describe/casus/melden.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { secondPerson } from '../describe/second.ts';
import { casusPage, type Told } from '../page.ts';
import { allContent } from './readable.ts';

const card = dialogCard({
  id: 'objection',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    whose: z.string(),
    needed: z.boolean(),
    told: told(),
    second: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    whose: 'Bezwaar van de ouders en het kind:',
    needed: true,
    told: [
      {
        head: 'Peter · wo 16 dec 10:40 · reactie van de ouders',
        text: 'Vader zei: “Dan haal ik hem van school.”',
      },
    ],
    second: 'Daarna geeft Peter akkoord.',
  },
});

/** An objection is heard, met where that can be, and weighed by two; never a silent block (R94, R95). */
export const objection = casusPage({
  card,
  opens: ['af'],
  acts: ['bezwaar.weigh'],
  reads: allContent,
  present: ({ state, facts, told: events, values }) => ({
    child: childLine(state),
    ...gateOf(whyNot(state, facts), values['weigh']),
    whose: `Bezwaar van ${objectorsLine(state.melding?.objectors ?? [])}:`,
    needed: (state.outcome?.norms ?? []).length > 0 || state.meldingDue,
    told: describeCasus(objections(events, state), facts.school, facts.protocol),
    second: secondPerson(state, 'bezwaar', facts),
  }),
});

/** What those said last whose objection was not weighed yet. */
const objections = (told: Told<CasusEvent>[], { melding }: CasusState): Told<CasusEvent>[] => {
  const open = melding?.objectors ?? [];
  const objects = ({ event }: { event: { data: { objects: string } } }): boolean => event.data.objects === 'ja';
  return [
    ...(open.includes('ouders') ? ofType(told, 'OudersIngelicht').filter(objects).slice(-2) : []),
    ...(open.includes('leerling') ? ofType(told, 'LeerlingIngelicht').filter(objects).slice(-2) : []),
  ];
};

const whyNot = (state: CasusState, facts: Facts): string =>
  notNow(state, facts) || (state.melding?.bezwaar === 'open' ? '' : 'Er ligt nu geen bezwaar.');
