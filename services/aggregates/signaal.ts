import { childOf } from '../domain/child.ts';
import { awaitedOfSignaal } from '../domain/signaal/awaited.ts';
import { decideSignaal } from '../domain/signaal/decide.ts';
import { endOfSignaal } from '../domain/signaal/retention.ts';
import type { SignaalCommand } from '../domain/signaal/inputs.ts';
import type { SignaalEvent } from '../domain/signaal/events.ts';
import { evolveSignaal } from '../domain/signaal/evolve.ts';
import { noSignaal, type SignaalState } from '../domain/signaal/signaal.ts';
import { upcastSignaal } from '../domain/upcast.ts';
import { plannedReminders } from '../domain/reminders/planned.ts';
import { groundOfSignaal, PROMISE } from '../domain/signaal/expected.ts';
import type { Aggregate, HeadFields, Receipt } from './aggregate.ts';
import { signaalAsks, signaalOutgoing } from './asked.ts';

/** A signal as the one writer sees it. */
export const signaal: Aggregate<SignaalState, SignaalCommand, SignaalEvent> = {
  kind: 'signaal',
  initial: noSignaal,
  shape: 16,
  decide: decideSignaal,
  evolve: evolveSignaal,
  upcast: upcastSignaal,
  fields: (state) => fieldsOf(state),
  awaited: awaitedOfSignaal,
  reminders: (state, around) => plannedReminders(groundOfSignaal(state, around), around),
  told: ({ told }) => told,
  ends: endOfSignaal,
  byItself: (event) => event,
  receipt: (state) => receiptOf(state),
  outgoing: (events, id, state) => signaalOutgoing(events, id, state),
  asks: signaalAsks,
};

const fieldsOf = (state: SignaalState): HeadFields => ({
  status: isOver(state) ? 'closed' : 'open',
  step: state.status,
  round: 1,
  pace: state.pace,
  audience: state.staff === null ? 'normal' : 'staff',
  protocol: '',
  people: state.excluded.includes(state.author) ? [] : [state.author],
  // What is about a colleague is never found by the child.
  blind: state.staff === null ? childOf(state.initials, state.group, state.at) : '',
});

/** Nothing is left to do: out of the lists of what is open. */
const isOver = ({ status, staff, change }: SignaalState): boolean => {
  if (staff !== null) return staff.closedAt > 0;
  return (status === 'withdrawn' && (change === null || change.read)) || status === 'closed';
};

/** What the author's card shows changes with these; anything else leaves it alone. Nothing for whom it is closed to. */
const receiptOf = (state: SignaalState): Receipt | undefined => {
  const { author, seen, status, alarm, triage, closed, staff, excluded, told } = state;
  if (excluded.includes(author)) return undefined;
  const route = staff === null ? '' : `${staff.takenBy}${staff.closedAt}`;
  const parts = [
    seen?.at ?? 0,
    status === 'loose' ? 'triaged' : status,
    alarm?.takenBy ?? '',
    alarm?.callerNeeded ?? false,
    triage?.version ?? 0,
    closed?.version ?? 0,
    route,
    told.waits.some(({ about }) => about === `signal-answer.${PROMISE}`),
  ];
  return { person: author, shows: parts.join() };
};
