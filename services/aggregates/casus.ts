import { awaitedOfCasus } from '../domain/casus/awaited.ts';
import { endOfCasus } from '../domain/casus/bewarenTerm.ts';
import type { CasusEvent } from '../domain/casus/events.ts';
import type { CasusState } from '../domain/casus/casus.ts';
import { noCasus } from '../domain/casus/noCasus.ts';
import { decideCasus } from '../domain/casus/decide.ts';
import { evolveCasus } from '../domain/casus/evolve.ts';
import type { CasusCommand } from '../domain/casus/inputs.ts';
import { childOf } from '../domain/child.ts';
import { upcastCasus } from '../domain/upcast.ts';
import { plannedReminders } from '../domain/reminders/planned.ts';
import { groundOfCasus } from '../domain/casus/expected.ts';
import type { Aggregate, HeadFields } from './aggregate.ts';
import { casusAsks, casusOutgoing } from './asked.ts';

/** A casus as the one writer sees it. */
export const casus: Aggregate<CasusState, CasusCommand, CasusEvent> = {
  kind: 'casus',
  initial: noCasus,
  shape: 31,
  decide: decideCasus,
  evolve: evolveCasus,
  upcast: upcastCasus,
  fields: (state) => fieldsOf(state),
  awaited: awaitedOfCasus,
  reminders: (state, around) => plannedReminders(groundOfCasus(state, around), around),
  told: ({ told }) => told,
  ends: endOfCasus,
  byItself: (event) => event,
  receipt: () => undefined,
  outgoing: (events, id, state) => casusOutgoing(events, id, state),
  asks: casusAsks,
};

const fieldsOf = (state: CasusState): HeadFields => ({
  status: state.status === 'closed' ? 'closed' : 'open',
  step: state.step,
  round: 1,
  pace: state.pace,
  audience: state.staff === null ? 'normal' : 'staff',
  people: state.staff === null ? peopleOf(state) : [],
  protocol: state.protocol,
  // What is about a colleague is never found by the child.
  blind: state.staff === null ? childOf(state.initials, state.group, state.startedAt) : '',
});

/** Those who find the casus in their own list; AF and directie find it through their role. */
const peopleOf = (state: CasusState): string[] => {
  const all = [
    state.lead,
    state.startedBy,
    ...state.invited.map(({ person }) => person),
    ...(state.weging?.members ?? []),
    ...(state.intake.asked === null ? [] : [state.intake.asked.person]),
    ...(state.informs === null ? [] : [state.informs.person]),
    ...(state.followUp === null ? [] : [state.followUp.watch]),
  ];
  return [...new Set(all)].filter((person) => person !== '' && !state.excluded.includes(person));
};
