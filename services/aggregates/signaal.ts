import { dayOf, schoolYearOf } from '../domain/calendar.ts';
import { awaitedOfSignaal } from '../domain/signaal/awaited.ts';
import { decideSignaal } from '../domain/signaal/decide.ts';
import type { SignaalCommand } from '../domain/signaal/inputs.ts';
import { evolveSignaal, noSignaal, type SignaalEvent, type SignaalState } from '../domain/signaal/signaal.ts';
import type { Instant } from '../domain/time.ts';
import { upcastSignaal } from '../domain/upcast.ts';
import { remindersOfWaits } from '../domain/reminders/waits.ts';
import type { Aggregate, HeadFields, Outgoing, Receipt } from './aggregate.ts';

/** A signal as the one writer sees it. */
export const signaal: Aggregate<SignaalState, SignaalCommand, SignaalEvent> = {
  kind: 'signaal',
  initial: noSignaal,
  shape: 4,
  decide: decideSignaal,
  evolve: evolveSignaal,
  upcast: upcastSignaal,
  fields: (state) => fieldsOf(state),
  awaited: awaitedOfSignaal,
  reminders: (state, around) => remindersOfWaits(awaitedOfSignaal(state, around), around, state.at),
  told: ({ told }) => told,
  byItself: (event) => event,
  receipt: (state) => receiptOf(state),
  outgoing: (events, id) => events.flatMap((event) => outgoingOf(event, id)),
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

const isOver = ({ status, staff }: SignaalState): boolean =>
  staff === null ? status === 'withdrawn' : staff.closedAt > 0;

/**
 * Initials and the year in which the class of that group started, so that it survives the move to the
 * next group in August (storyboard 2.3). A group without a number stands for itself.
 */
export const childOf = (initials: string, group: string, at: Instant): string => {
  if (initials === '') return '';
  const number = /\d+/.exec(group);
  const cohort = number === null ? group : String(schoolYearOf(dayOf(at)) - Number(number[0]));
  return `${initials}|${cohort}`;
};

/** What the author's card shows changes with these; anything else leaves it alone. Nothing for whom it is closed to. */
const receiptOf = (state: SignaalState): Receipt | undefined => {
  const { author, seen, status, alarm, triage, staff, excluded } = state;
  if (excluded.includes(author)) return undefined;
  const route = staff === null ? '' : `${staff.takenBy}${staff.closedAt}`;
  const parts = [
    seen?.at ?? 0,
    status,
    alarm?.takenBy ?? '',
    alarm?.callerNeeded ?? false,
    triage?.version ?? 0,
    route,
  ];
  return { person: author, shows: parts.join() };
};

const outgoingOf = (event: SignaalEvent, id: string): Outgoing[] => {
  if (event.type === 'SignaalAttached')
    return [{ stream: event.data.casus, command: { type: 'casus.attachSignaal', input: { signaal: id } } }];
  if (event.type === 'MovedToStaff' && event.data.casus !== '')
    return [{ stream: event.data.casus, command: { type: 'casus.loseSignaal', input: { signaal: id } } }];
  return [];
};
