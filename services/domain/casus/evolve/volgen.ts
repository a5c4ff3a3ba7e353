import { addDays, dayOf } from '../../calendar.ts';
import type { Meta } from '../../decision.ts';
import { weegResultaat } from '../../afwegingskader.ts';
import { agreedTo, closedAnew } from '../bewaren.ts';
import { lookedAt, withDanger } from '../danger.ts';
import { informedBy } from '../informs.ts';
import { withTerm } from '../hulp.ts';
import type { CasusState } from '../casus.ts';
import type { PersonId } from '../../people.ts';
import type { Day } from '../../time.ts';
import { type Data, withStep } from './common.ts';

type FollowUp = NonNullable<CasusState['followUp']>;

export const followed = ({ watch, date, repeat }: Data<'FollowUpPlanned'>, meta: Meta): FollowUp => {
  const weeks = Number(repeat);
  return { watch, date, repeat: weeks, next: nextNote(date, weeks, meta), version: meta.version, worse: false };
};

/** Worse stays until it is looked at: better news the day after does not take it away. */
export const noted = (state: CasusState, now: Data<'FollowUpNoted'>['now'], meta: Meta): CasusState => {
  const worse = now === 'slechter' || now === 'nieuwGevaar';
  const followUp = state.followUp && {
    ...state.followUp,
    next: nextNote(state.followUp.date, state.followUp.repeat, meta),
    worse: state.followUp.worse || worse,
  };
  return worse ? withDanger({ ...state, followUp }, now, meta) : { ...state, followUp };
};

const WEEK_DAYS = 7;

/** So many weeks on, and on the last day in any case; sight goes on after it as long as nobody looked back (R102). */
const nextNote = (last: Day, weeks: number, { at }: Meta): Day => {
  const today = dayOf(at);
  const next = addDays(today, weeks * WEEK_DAYS);
  return today < last && last < next ? last : next;
};

export const confirmed = (state: CasusState, answer: Data<'VerdictConfirmed'>['answer'], meta: Meta): CasusState =>
  withStep(
    {
      ...state,
      pending: null,
      followUp: null,
      danger: afterVerdict(state, answer),
      hulp: answer === 'ja' ? null : withTerm(state.hulp, state.pending?.term ?? ''),
      helpDue: state.helpDue && answer !== 'ja',
      verdict: { answer, version: meta.version },
      meldingDue: state.meldingDue || (weegResultaat(answer).melden && !state.reportedAhead),
      reportedAhead: false,
    },
    state.step,
    { status: 'doing' },
    meta,
  );

/** What was written before the answer is part of it, when that says safe; danger that came after it stands. */
const afterVerdict = (state: CasusState, answer: Data<'VerdictConfirmed'>['answer']): CasusState['danger'] => {
  const { danger, pending } = state;
  if (danger === null || danger.version > (pending?.version ?? 0)) return danger;
  return answer === 'ja' ? null : lookedAt(state).danger;
};

export const closed = (state: CasusState, { reason, check }: Data<'CasusClosed'>, meta: Meta): CasusState => ({
  ...withStep(
    { ...informedBy(state, state.pending?.closing?.tell ?? '', 'afsluiting', meta), pending: null },
    state.step,
    { status: 'approved' },
    meta,
  ),
  status: 'closed',
  bewaren: closedAnew(state.bewaren),
  closed: {
    reason,
    at: meta.at,
    unread: involvedIn(state).filter((id) => id !== meta.by && id !== state.pending?.by),
    check,
    looker: state.followUp?.watch ?? state.lead,
  },
});

export const closingOf = ({ reason, check, tell }: Data<'ClosingProposed'>) => ({ reason, check, tell });

/** A request of the child that the file goes was granted: it does, on that day. */
export const granted = (state: CasusState, on: Day, meta: Meta): CasusState =>
  on === '' || state.verzoek === null ? state : { ...state, bewaren: agreedTo(state.bewaren, on, state.verzoek, meta) };

export const withActor = (took: PersonId[], by: PersonId): PersonId[] =>
  by === '' || took.includes(by) ? took : [...took, by];

/** Everybody who took part hears how it ended, and who wrote a signal that it began with (R23). */
const involvedIn = (state: CasusState): PersonId[] => {
  const asked = [
    state.lead,
    state.followUp?.watch,
    state.hulp?.casemanager,
    ...(state.weging?.members ?? []),
    ...Object.values(state.authors),
  ];
  const all = [...asked.filter((id) => id !== undefined), ...state.took];
  return [...new Set(all)].filter((id) => id !== '' && !state.excluded.includes(id));
};

export const leaving = ({ where, date, decision }: Data<'LeavingProposed'>) => ({ where, date, decision });

export const left = (state: CasusState, data: Data<'LeerlingLeft'>, meta: Meta): CasusState => ({
  ...state,
  pending: null,
  left: { ...data, version: meta.version },
  callDue: data.decision === 'belVeiligThuis',
  meldingDue: state.meldingDue || data.decision === 'melding',
});
