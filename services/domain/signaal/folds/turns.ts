import { dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import { evolveTold, type ToldEvent } from '../../reminders/told.ts';
import { evolveTurns, type TurnEvent } from '../../turns/turns.ts';
import { evolveRoute, type RouteEvent } from '../evolveRoute.ts';
import type { SignaalState } from '../signaal.ts';
import { content } from './common.ts';
import type { Folds } from './fold.ts';

const turned = (state: SignaalState, event: TurnEvent, meta: Meta): SignaalState => ({
  ...state,
  turns: evolveTurns(state.turns, event, meta, dayOf(meta.at)),
});

const told = (state: SignaalState, event: ToldEvent, meta: Meta): SignaalState => ({
  ...state,
  told: evolveTold(state.told, event, meta.at),
});

const routed = (state: SignaalState, event: RouteEvent, meta: Meta): SignaalState =>
  content({ ...state, ...evolveRoute(state, event, meta) }, meta);

/** Whose turn it is and who was told of it, as everywhere; and the way of a signal about a colleague. */
export const turnFolds = {
  ReminderSnoozed: turned,
  TurnHandedOver: turned,
  TurnTaken: turned,
  TurnKept: turned,
  EscalationAnswered: turned,
  Reminded: told,
  RouteGone: told,
  MedewerkerRouteOpened: routed,
  MovedToStaff: routed,
  StaffAdded: routed,
  StaffNextRecorded: routed,
  StaffFollowed: routed,
  StaffClosed: routed,
} satisfies Partial<Folds>;
