import { type Correction, correctionRefusal } from '../../correction.ts';
import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import type { SignaalEvent } from '../events.ts';
import { asInitials, looksLikeName } from '../initials.ts';
import type { HeldAlarm, SignaalInputs } from '../inputs.ts';
import type { SignaalState } from '../signaal.ts';
import { type Decided, nothing, only } from './common.ts';

/** What somebody saw or feels. */
export const record = (state: SignaalState, input: SignaalInputs['signaal.record'], held?: HeldAlarm): Decided => {
  if (state.version > 0) return nothing;
  if (looksLikeName(input.initials)) return refuse('INITIALS');
  const told = input.danger === 'kindVertelt';
  const recorded: SignaalEvent = {
    type: 'SignaalRecorded',
    v: 1,
    data: { ...input, initials: asInitials(input.initials), told, promise: '' },
  };
  return { events: [recorded, ...inHands(held, input.danger)] };
};

/** Somebody came already, to the alarm that was given before this was written down: it goes off no second time. */
const inHands = (held: HeldAlarm | undefined, danger: SignaalState['danger']): SignaalEvent[] =>
  held !== undefined && danger === 'jaNu' ? [{ type: 'AlarmHeld', v: 2, data: held }] : [];

const DANGER_WHEN_TOLD = { ja: 'kindVertelt', nee: 'jaNu', weetNiet: 'weetNiet' } as const;

/** What a child told. */
export const tell = (state: SignaalState, input: SignaalInputs['signaal.tell'], held?: HeldAlarm): Decided => {
  if (state.version > 0) return nothing;
  if (looksLikeName(input.initials)) return refuse('INITIALS');
  const { group, words, promise } = input;
  const danger = DANGER_WHEN_TOLD[input.safeToday];
  const data = { initials: asInitials(input.initials), group, what: words, danger, told: true, promise };
  const recorded: SignaalEvent = { type: 'SignaalRecorded', v: 1, data };
  return { events: [recorded, ...inHands(held, danger)] };
};

/** Honour, force or circumcision: other rules from the first key (R61). */
export const honour = (input: SignaalInputs['signaal.honour'], state: SignaalState, { today }: Facts): Decided => {
  if (state.version > 0) return nothing;
  if (looksLikeName(input.initials)) return refuse('INITIALS');
  if (input.leaving === 'ja' && input.date === '') return refuse('MISSING', { veld: 'de dag van vertrek' });
  if (input.date !== '' && input.date < today) return refuse('DATE_PAST');
  return only({ type: 'HonourRecorded', v: 1, data: { ...input, initials: asInitials(input.initials) } });
};

/** What already counts in a casus stays: something that is seen otherwise now is worth as much (storyboard 3.L). */
export const withdraw = (input: SignaalInputs['signaal.withdraw'], { status }: SignaalState): Decided => {
  if (status === 'withdrawn') return nothing;
  return status === 'attached' ? refuse('COUNTS') : only({ type: 'SignaalWithdrawn', v: 1, data: input });
};

/** What its author put right in his own words. */
export const correct = ({ of, ...data }: Correction, facts: Facts): Decided =>
  correctionRefusal({ of, ...data }, facts) ?? only({ type: 'SignaalCorrected', v: 1, data });

/** The wrong initials or the wrong group: the AF puts it right, and the author is told. */
export const correctChild = ({ initials, ...rest }: SignaalInputs['signaal.correctChild']): Decided =>
  looksLikeName(initials)
    ? refuse('INITIALS')
    : only({ type: 'ChildCorrected', v: 1, data: { initials: asInitials(initials), ...rest } });
