import type { Meta } from '../../decision.ts';
import { HOUR, type Instant } from '../../time.ts';
import type { CasusState } from '../casus.ts';
import { dayOf } from '../../calendar.ts';
import { answered, withDanger } from '../danger.ts';
import { awaitsFeedback } from '../terugkoppeling.ts';
import { reported } from './melding.ts';
import type { Data } from './common.ts';
import { aboutHonour } from './kijken.ts';

export const brought = (state: CasusState, data: Data<'SignaalBrought'>, meta: Meta): CasusState => {
  const honour = data.eer ? aboutHonour(state) : state;
  const known = data.onthulling ? { ...honour, disclosed: true } : honour;
  if (data.acuut <= state.acuut) return known;
  const acute = { ...known, acuut: data.acuut, call: isNow(data.acuut, meta) ? callOf(meta) : known.call };
  return data.reported
    ? awaitsFeedback(reported(acute, meta), data.calledOn || dayOf(data.acuut), meta)
    : asksParents(acute, data.acuut, meta);
};

/**
 * A call about danger; what was reported in it is a melding (R51), which asks about the parents by itself, and of which
 * Veilig Thuis's terms run from the day of the call, however late it was written down. After
 * another call that is asked the next day. Where nobody was called the danger is as it was, and calling waits.
 */
export const called = (state: CasusState, data: Data<'EmergencyRecorded'>, meta: Meta): CasusState => {
  if (data.called.every((one) => one === 'niemand')) return withDanger(state, 'nietGebeld', meta);
  const acute = { ...answered(state), acuut: meta.at, disclosed: false, call: callOf(meta) };
  if (data.reported === 'ja') return awaitsFeedback(reported(acute, meta), data.day || dayOf(meta.at), meta);
  return asksParents(acute, meta.at, meta);
};

const callOf = ({ by, version }: Meta): CasusState['call'] => ({ by, version });

/** A call of just now; one of before the signal joined was read with it. */
const isNow = (acuut: Instant, { at }: Meta): boolean => at - acuut < HOUR;

const asksParents = (state: CasusState, at: Instant, { version }: Meta): CasusState => ({
  ...state,
  parentsAsk: { at, version },
});
