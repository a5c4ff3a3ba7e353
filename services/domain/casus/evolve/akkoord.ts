import type { Meta } from '../../decision.ts';
import type { Stap } from '../../protocol.ts';
import { type CasusState, currentStep } from '../casus.ts';
import { lookedAt } from '../danger.ts';
import { informedBy } from '../informs.ts';
import { anew } from '../since.ts';
import { advisedOf } from './melding.ts';
import type { TalkEvent } from './talk.ts';
import { type Data, content, withStep } from './common.ts';

/** What was only pressed is no content of the step: nobody's review is stale because of it. */
export const ofTalk = (state: CasusState, { type }: TalkEvent, meta: Meta): CasusState =>
  type === 'NearAccepted' || type === 'NearDeclined' || type === 'GesprekHelpRead'
    ? state
    : content(state, 'gesprek', meta);

/** The advice is read anew, and it is that of this weighing; who tells the parents was chosen in it. */
const agreed = (state: CasusState, meta: Meta): CasusState =>
  informedBy(
    { ...state, adviceUnread: advisedOf(state), approach: state.weging?.recorded ?? 0 },
    state.weging?.informs ?? '',
    'overleg',
    meta,
  );

export const approved = (state: CasusState, data: Data<'StepApproved'>, meta: Meta): CasusState => {
  const done = withStep(
    {
      ...state,
      pending: null,
      lastApproval: { by: meta.by, at: meta.at, version: meta.version },
      talk: { ...state.talk, noShow: 0 },
    },
    data.step,
    { status: 'approved' },
    meta,
  );
  const after = data.step === 'wegen' ? agreed(done, meta) : done;
  if (data.next === '') return after;
  return withStep(
    { ...after, step: data.next },
    data.next,
    { status: 'doing', doer: state.lead, dueOn: data.dueOn },
    meta,
  );
};

export const returned = (state: CasusState, step: Stap, meta: Meta): CasusState => {
  const reopened =
    state.pending?.what === 'step' && step === 'wegen' && state.weging
      ? { ...state.weging, recorded: 0 }
      : state.weging;
  const returns = currentStep(state).returns + 1;
  return withStep({ ...state, pending: null, weging: reopened }, state.step, { status: 'doing', returns }, meta);
};

export const takenOver = (state: CasusState, step: Stap, meta: Meta): CasusState => {
  const since = anew(state.since, `${step}${currentStep(state).returns}`);
  return withStep({ ...state, pending: null, since }, step, { doer: meta.by, status: 'doing' }, meta);
};

/**
 * Back to the weighing with what is known now: the answers are given anew, and who keeps sight goes on (R102). That a
 * suspicion was let go says nothing any more; what was decided to do stays until it is decided anew.
 */
export const begunAgain = (state: CasusState, dueOn: string, meta: Meta): CasusState => {
  const outcome = state.outcome?.outcome === 'weerlegd' ? null : state.outcome;
  return withStep(
    { ...lookedAt(state), step: 'wegen', weging: null, answers: {}, outcome, verdict: null, fourthAgain: false },
    'wegen',
    { status: 'doing', dueOn },
    meta,
  );
};
