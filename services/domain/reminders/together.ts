import type { AwaitedPage } from '../awaited.ts';
import { isOverviewMoment, untilOverview } from '../calendar/sendingHours.ts';
import type { Around } from '../decision.ts';
import type { NeutralLine } from '../neutral.ts';
import type { Pace } from '../protocol.ts';
import type { Instant } from '../time.ts';
import { isAtOnce, type ToSend, sendingAt } from './sending.ts';

/** For today, at once, asked by a colleague, a meeting, all well. */
const OWN_LINES: readonly NeutralLine[] = ['N2', 'N3', 'N4', 'N7', 'N9'];
/** An appointment has a time of its own. */
const OWN_PAGES: readonly AwaitedPage[] = ['talk-coach', 'talk-near'];

/** Told by itself, however much else waits for that person: the overview of a day is for what can wait (storyboard 3.K). */
export const isApart = (what: ToSend, pace: Pace | ''): boolean =>
  pace === 'vandaag' || OWN_LINES.includes(what.line) || OWN_PAGES.includes(what.page) || isAtOnce(what);

/**
 * When what begins to wait at a moment leaves. What happens during the day is told when it happens; what was held up in
 * the night, or is for a later day, comes at the hour of the overview, so that a morning brings one message.
 */
export const leavesAt = (what: ToSend, from: Instant, pace: Pace | '', around: Around): Instant => {
  const at = sendingAt(what, from, pace, around);
  return at > around.now && !isApart(what, pace) ? untilOverview(at) : at;
};

/** Of two or more that leave at that hour one overview is made; all else goes now, whatever else there is. */
export const bundleOf = (what: ToSend, visibleAt: Instant, pace: Pace | ''): 'now' | 'digest' =>
  isOverviewMoment(visibleAt) && !isApart(what, pace) ? 'digest' : 'now';
