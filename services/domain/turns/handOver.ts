import { addDays } from '../calendar.ts';
import type { Facts } from '../decision.ts';
import type { Person } from '../people.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { HandOverInput } from './inputs.ts';
import type { TurnEvent, Turns } from './turns.ts';

type Decided = { events: TurnEvent[] } | { refused: Refusal };

const LONGEST = 56;

/** Somebody's turn to another who may do the same, until a day. He keeps it until the other takes it. */
export const handOver = (input: HandOverInput, to: Person[], { today }: Facts): Decided => {
  if (!to.some(({ id }) => id === input.whom)) return refuse('NO_CHOICE');
  if (input.until <= today) return refuse('DATE_PAST');
  const most = addDays(today, LONGEST);
  if (input.until > most) return refuse('DATE_FAR', { max: most });
  const { whom, until, note } = input;
  return { events: [{ type: 'TurnHandedOver', v: 1, data: { to: whom, until, note } }] };
};

export const takeTurn = ({ handed }: Turns, { actor }: Facts): Decided => {
  if (handed === null || handed.to !== actor.person) return refuse('NOT_NOW');
  return { events: handed.taken ? [] : [{ type: 'TurnTaken', v: 1, data: {} }] };
};

/** Who was asked says no, or who gave it takes it back; the directie may say so as well. */
export const keepTurn = ({ handed }: Turns): Decided =>
  handed === null ? { events: [] } : { events: [{ type: 'TurnKept', v: 1, data: {} }] };
