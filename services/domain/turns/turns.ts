import type { AwaitedPage } from '../awaited.ts';
import type { Meta } from '../decision.ts';
import type { PersonId } from '../people.ts';
import type { Day, Instant } from '../time.ts';

export const LATER_WHY = ['wacht', 'weg', 'anders'] as const;

/** One thing that waits, as `Awaited` names it. */
export type WaitRef = { page: AwaitedPage; key: string; person: PersonId };

/** What people said about whose turn it is, and when. Nothing of it is about the child. */
export type TurnEvent =
  | { type: 'ReminderSnoozed'; v: 1; data: Snooze }
  | { type: 'TurnHandedOver'; v: 1; data: { to: PersonId; until: Day; note: string } }
  | { type: 'TurnTaken'; v: 1; data: Record<string, never> }
  | { type: 'TurnKept'; v: 1; data: Record<string, never> }
  | { type: 'EscalationAnswered'; v: 1; data: SeesTo };

/** `why` and `text`: for colleagues who read back why it came later. */
type Snooze = Pick<WaitRef, 'page' | 'key'> & { until: Day; why: (typeof LATER_WHY)[number]; text: string };

/** Somebody to whom it climbed sees to it, until `on`. `instead`: whose turn he takes over; empty for nobody's. */
type SeesTo = { how: 'neem' | 'spreek'; waits: WaitRef[]; on: Day; instead: PersonId };

export type Later = WaitRef & { first: Day; until: Day };
export type Sees = { by: PersonId; waits: WaitRef[]; on: Day; version: number };

/**
 * Until it is taken, the turn stays with who gave it. `until`: its last day; empty for none. `at`: when it was asked, then
 * taken. `on`: nobody asked, but from this day on who was stood in for may take it over.
 */
export type Handed = {
  by: PersonId;
  to: PersonId;
  until: Day;
  on?: Day;
  at: Instant;
  version: number;
  taken: boolean;
};

export type Turns = { later: Later[]; handed: Handed | null; sees: Sees[] };

export const ordinaryTurns: Turns = { later: [], handed: null, sees: [] };

const TYPES = ['ReminderSnoozed', 'TurnHandedOver', 'TurnTaken', 'TurnKept', 'EscalationAnswered'];
export const isTurnEvent = (event: { type: string; data: unknown }): event is TurnEvent => TYPES.includes(event.type);

const KEPT = 12;

export const isSameWait = (one: WaitRef, other: WaitRef): boolean =>
  one.page === other.page && one.key === other.key && one.person === other.person;

export const evolveTurns = (turns: Turns, event: TurnEvent, { by, at, version }: Meta, today: Day): Turns => {
  switch (event.type) {
    case 'ReminderSnoozed': {
      const { page, key, until } = event.data;
      const before = turns.later.find((one) => isSameWait(one, { page, key, person: by }));
      const others = turns.later.filter((one) => one !== before);
      return {
        ...turns,
        later: [...others, { page, key, person: by, first: before?.first ?? today, until }].slice(-KEPT),
      };
    }
    case 'TurnHandedOver':
      return { ...turns, handed: { by, to: event.data.to, until: event.data.until, at, version, taken: false } };
    case 'TurnTaken':
      return { ...turns, handed: turns.handed && { ...turns.handed, at, taken: true } };
    case 'TurnKept':
      return { ...turns, handed: null };
    case 'EscalationAnswered': {
      const { waits, on, instead } = event.data;
      const sees = [...turns.sees.filter((one) => one.by !== by), { by, waits, on, version }].slice(-KEPT);
      const handed = { by: instead, to: by, until: '', at, version, taken: true };
      return { ...turns, sees, handed: instead === '' ? turns.handed : handed };
    }
    default:
      return unknownEvent(event);
  }
};

/** Who has the turn of somebody on a day: who took it from him, as far as he is among those who may. */
export const turnOf = <Who extends { id: PersonId }>(
  { handed }: Turns,
  first: Who | undefined,
  may: readonly Who[],
  today: Day,
): Who | undefined => {
  if (handed === null || !handed.taken || handed.by !== first?.id) return first;
  const isOver = handed.until !== '' && handed.until < today;
  return (isOver ? undefined : may.find(({ id }) => id === handed.to)) ?? first;
};

/** From when on it waits for somebody: not from before he took it over, or he would be told at once that it waits. */
export const turnFrom = ({ handed }: Turns, person: PersonId, from: Instant): Instant =>
  handed !== null && handed.taken && handed.to === person ? Math.max(from, handed.at) : from;

const unknownEvent = (event: never): never => {
  throw new Error(`unknown turn event: ${JSON.stringify(event)}`);
};
