import type { CorrectionInput } from '../correction.ts';
import type { PersonId } from '../people.ts';
import type { ToldEvent } from '../reminders/told.ts';
import type { Day, Instant } from '../time.ts';
import type { TurnEvent } from '../turns/turns.ts';
import type { RouteEvent } from './evolveRoute.ts';
import type { SignaalInputs } from './inputs.ts';

type Fact<Type extends string, Command extends keyof SignaalInputs> = {
  type: Type;
  v: 1;
  data: SignaalInputs[Command];
};

/** `told`: the child told it (R51, design.md 6); `promise`: what the child was told in return. */
export type Recorded = SignaalInputs['signaal.record'] & { told: boolean; promise: string };

/** What is written where whoever had an alarm says no more than that it is over: nothing for its author to read. */
export const SETTLED = 'Het is geregeld.';

/** What happened to a signal. Typed text lives here and nowhere else. */
export type SignaalEvent =
  | { type: 'SignaalRecorded'; v: 1; data: Recorded }
  | { type: 'SignaalAdded'; v: 2; data: SignaalInputs['signaal.add'] }
  | Fact<'SignaalSeen', 'signaal.seen'>
  | Fact<'SignaalTriaged', 'signaal.triage'>
  | Fact<'SignaalAcknowledged', 'signaal.acknowledge'>
  | Fact<'SignaalWithdrawn', 'signaal.withdraw'>
  | Fact<'SignaalAttached', 'signaal.attach'>
  | Fact<'HonourRecorded', 'signaal.honour'>
  | Fact<'SignaalUnshielded', 'signaal.unshield'>
  | { type: 'SignaalShielded'; v: 1; data: { person: PersonId; why: string } }
  | RouteEvent
  | { type: 'SignaalDetached'; v: 1; data: { casus: string; why: string } }
  | Fact<'SignaalJoined', 'signaal.join'>
  | Fact<'SignaalParted', 'signaal.part'>
  | { type: 'SignaalApart'; v: 1; data: Record<string, never> }
  | Fact<'SiblingLinked', 'sibling.link'>
  | Fact<'SiblingUnlinked', 'sibling.unlink'>
  | Fact<'SignaalWatched', 'signaal.watch'>
  | { type: 'ErasureProposed'; v: 1; data: { why: string } }
  | { type: 'SignaalClosed'; v: 1; data: { why: string; keep: SignaalInputs['signaal.close']['keep']; until: Day } }
  | Fact<'SignaalHeld', 'signaal.hold'>
  | Fact<'SignaalReleased', 'signaal.release'>
  | Fact<'SignaalLetGo', 'signaal.letGo'>
  | { type: 'SignaalCorrected'; v: 1; data: CorrectionInput }
  | Fact<'ChildCorrected', 'signaal.correctChild'>
  | { type: 'ChangeRead'; v: 1; data: Record<string, never> }
  | { type: 'AlarmGiven'; v: 1; data: { about: string } }
  | Fact<'AlarmTaken', 'acuut.take'>
  | { type: 'AlarmHeld'; v: 2; data: { by: PersonId; since: Instant } }
  | Fact<'AlarmCancelled', 'acuut.cancel'>
  | Fact<'CallerNeeded', 'acuut.needCaller'>
  | { type: 'EmergencyRecorded'; v: 2; data: SignaalInputs['acuut.record'] }
  | TurnEvent
  | ToldEvent;
