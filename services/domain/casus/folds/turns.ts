import { dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import { evolveTold, type ToldEvent } from '../../reminders/told.ts';
import { evolveTurns, type TurnEvent } from '../../turns/turns.ts';
import type { CasusState } from '../casus.ts';
import type { Folds } from './fold.ts';

const turned = (state: CasusState, event: TurnEvent, meta: Meta): CasusState => ({
  ...state,
  turns: evolveTurns(state.turns, event, meta, dayOf(meta.at)),
});

const told = (state: CasusState, event: ToldEvent, meta: Meta): CasusState => ({
  ...state,
  told: evolveTold(state.told, event, meta.at),
});

/** Whose turn it is, and who was told of it. */
export const turnFolds = {
  ReminderSnoozed: turned,
  TurnHandedOver: turned,
  TurnTaken: turned,
  TurnKept: turned,
  EscalationAnswered: turned,
  Reminded: told,
  RouteGone: told,
} satisfies Partial<Folds>;
