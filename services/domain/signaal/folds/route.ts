import type { Meta } from '../../decision.ts';
import { evolveRoute, type RouteEvent } from '../evolveRoute.ts';
import type { SignaalState } from '../signaal.ts';
import { content } from './common.ts';
import type { Folds } from './fold.ts';

const routed = (state: SignaalState, event: RouteEvent, meta: Meta): SignaalState =>
  content({ ...state, ...evolveRoute(state, event, meta) }, meta);

/** The way of a signal about a colleague. */
export const routeFolds = {
  MedewerkerRouteOpened: routed,
  MovedToStaff: routed,
  StaffAdded: routed,
  StaffNextRecorded: routed,
  StaffFollowed: routed,
  StaffClosed: routed,
} satisfies Partial<Folds>;
