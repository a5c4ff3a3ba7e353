import { dayOf } from '../calendar.ts';
import type { Meta } from '../decision.ts';
import { evolveTold, type Told, type ToldEvent } from '../reminders/told.ts';
import { evolveTurns, type TurnEvent, type Turns } from './turns.ts';

const turned = <State extends { turns: Turns }>(state: State, event: TurnEvent, meta: Meta): State => ({
  ...state,
  turns: evolveTurns(state.turns, event, meta, dayOf(meta.at)),
});

const told = <State extends { told: Told }>(state: State, event: ToldEvent, meta: Meta): State => ({
  ...state,
  told: evolveTold(state.told, event, meta.at),
});

/** Whose turn it is, and who was told of it: the same in every stream that has turns. */
export const turnFolds = {
  ReminderSnoozed: turned,
  TurnHandedOver: turned,
  TurnTaken: turned,
  TurnKept: turned,
  EscalationAnswered: turned,
  Reminded: told,
  RouteGone: told,
} as const;
