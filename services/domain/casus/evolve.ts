import type { Meta } from '../decision.ts';
import { asksMelding, weegResultaat } from '../afwegingskader.ts';
import { type Change, readBy, toTell } from '../correction.ts';
import { type Stap, STAPPEN } from '../protocol.ts';
import { evolveSamen } from './evolveSamen.ts';
import type { Instant } from '../time.ts';
import { type CasusEvent, type CasusState, currentStep, emptyStep, type Pending, type StepState } from './casus.ts';
import { evolveTold, heardFrom } from '../reminders/told.ts';
import { dayOf } from '../calendar.ts';
import type { PersonId } from '../people.ts';
import { evolveEvaluatie } from './evaluatie.ts';
import { helpArrived, helpDecided, helpPlanned } from './hulp.ts';
import { awaitsFeedback, heardBack } from './terugkoppeling.ts';
import { advisedOf, assigned, reported, toldParents, toldPupil, weighed } from './evolveMelding.ts';
import { evolveTalk, type TalkEvent } from './evolveTalk.ts';
import { lifted, shielded } from './evolveShield.ts';
import { evolveWeging } from './evolveWeging.ts';
import { recordConsent } from './toestemming.ts';

/** State after one event. Total: an event that is not known is a fault of this stream. */
export const evolveCasus = (before: CasusState, event: CasusEvent, meta: Meta): CasusState => {
  const movedAt = meta.by === '' ? before.movedAt : meta.at;
  const told = heardFrom(before.told, meta.by);
  const state = { ...before, version: meta.version, movedAt, told, took: withActor(before.took, meta.by) };
  const { step } = state;
  switch (event.type) {
    case 'Reminded':
    case 'RouteGone':
      return { ...state, told: evolveTold(state.told, event) };
    case 'CasusStarted':
      return started(state, event.data, meta);
    case 'SignaalLinked':
      return content(withSignal(state, event.data), 'signaleren', meta);
    case 'SignaalBrought':
      return brought(state, event.data, meta);
    case 'CasusShielded':
      return content(shielded(state, event.data, meta), step, meta);
    case 'ShieldLiftAsked': {
      const { person } = event.data;
      return content({ ...state, lifting: { person, by: meta.by, at: meta.at, version: meta.version } }, step, meta);
    }
    case 'ShieldLifted':
      return content(lifted(state, event.data.person), step, meta);
    case 'ShieldKept':
      return content({ ...state, lifting: null }, step, meta);
    case 'SignaalLost':
    case 'SignaalUnlinked':
      return content(withoutSignal(state, event.data.signaal), 'signaleren', meta);
    case 'SiblingLinked':
    case 'SiblingUnlinked':
    case 'CasusMerged':
    case 'CasusAbsorbed':
    case 'CasusSplit':
    case 'CasusReleased':
      return content(evolveSamen(state, event, meta), 'signaleren', meta);
    case 'CasusCorrected':
      return content({ ...state, change: toldOfChange(state, meta) }, stepWith(state, event.data.version), meta);
    case 'ChangeRead':
      return { ...state, change: readBy(state.change, meta.by) };
    case 'ObservationInvited':
      return {
        ...state,
        invited: [
          ...without(state.invited, event.data.whom),
          { person: event.data.whom, by: event.data.by, version: meta.version },
        ],
      };
    case 'ObservationAdded':
      return content(observed(state, event.data.points, meta), 'signaleren', meta);
    case 'ObservationDeclined':
      return { ...state, invited: without(state.invited, meta.by) };
    case 'ConsultatieRecorded':
      return content(
        { ...state, consultations: state.consultations + 1, doubt: state.doubt || event.data.doubt === 'ja' },
        'consultatie',
        meta,
      );
    case 'AdviesVTRecorded':
      return content({ ...advised(state, event.data), callDue: stillCalls(state, event.data) }, 'consultatie', meta);
    case 'ConsentRecorded':
      return content({ ...state, consent: recordConsent(state.consent, event.data, meta.version) }, step, meta);
    case 'ReactionSignalled':
      return content(reacted(state), 'signaleren', meta);
    case 'IntakeAsked':
      return {
        ...state,
        intake: { ...state.intake, asked: { person: event.data.whom, by: event.data.by, version: meta.version } },
      };
    case 'IntakeRecorded':
      return content({ ...state, intake: { asked: null, held: state.intake.held + 1 } }, 'consultatie', meta);
    case 'KindcheckRecorded':
      return content({ ...state, kindcheck: event.data.cares }, 'signaleren', meta);
    case 'VerwijsindexRecorded':
      return content({ ...state, verwijsindex: event.data.given }, 'consultatie', meta);
    case 'ProtocolMoved':
      return content({ ...state, protocol: event.data.to }, step, meta);
    case 'GesprekPlanned':
    case 'NearAccepted':
    case 'NearDeclined':
    case 'GesprekCheckedIn':
    case 'GesprekHelpCalled':
    case 'GesprekLookedAt':
    case 'GesprekRecorded':
    case 'GesprekHelpAsked':
    case 'GesprekHelpGiven':
    case 'GesprekHelpRead':
    case 'StaffSafetyAgreed':
      return ofTalk({ ...state, talk: evolveTalk(state.talk, event, meta) }, event, meta);
    case 'GesprekSkipProposed':
      return content(pending(state, 'skip', meta), 'gesprek', meta);
    case 'StepSubmitted':
      return content(pending(state, 'step', meta), step, meta);
    case 'StepApproved':
      return approved(state, event.data, meta);
    case 'StepReturned':
      return returned(state, event.data.step, meta);
    case 'StepTakenOver':
      return withStep({ ...state, pending: null }, event.data.step, { doer: meta.by, status: 'doing' }, meta);
    case 'WegingPlanned':
    case 'WegingAnonymised':
    case 'WegingViewGiven':
    case 'WegingGuestViewGiven':
    case 'WegingDeclined':
    case 'WegingReminded':
    case 'WegingDangerHandled':
    case 'WegingOpened':
      return content({ ...state, weging: evolveWeging(state.weging, event, meta) }, 'wegen', meta);
    case 'WegingRecorded':
      return content(
        pending(
          { ...natured(state, event.data.nature), weging: evolveWeging(state.weging, event, meta) },
          'step',
          meta,
        ),
        'wegen',
        meta,
      );
    case 'WegingBegunAgain':
      return content(begunAgain(state, event.data.dueOn, meta), 'wegen', meta);
    case 'AdviesRead':
      return { ...state, adviceUnread: state.adviceUnread.filter((person) => person !== meta.by) };
    case 'AfwegingAnswered':
      return content(answered(state, event.data), 'beslissen', meta);
    case 'OutcomeProposed':
      return content(
        pending({ ...state, outcome: outcomeOf(event.data, false, meta) }, 'outcome', meta),
        'beslissen',
        meta,
      );
    case 'OutcomeFrozen':
      return {
        ...helpDecided(state, event.data),
        pending: null,
        steps: reopened(state),
        outcome: outcomeOf(event.data, true, meta),
        meldingDue: asksMelding(event.data.outcome) && !state.reportedAhead,
        reportedAhead: false,
      };
    case 'MeldingAssigned':
      return content(assigned(state, event.data, meta), step, meta);
    case 'OudersIngelicht':
      return content(toldParents(state, event.data, meta), step, meta);
    case 'LeerlingIngelicht':
      return content(toldPupil(state, event.data, meta), step, meta);
    case 'BezwaarProposed':
      return content(pending(state, 'bezwaar', meta, { bezwaar: picked(event.data) }), step, meta);
    case 'BezwaarWeighed':
      return withStep(weighed(state, event.data, meta), step, { status: 'doing' }, meta);
    case 'MeldingRecorded':
      return content(awaitsFeedback(reported(state, meta), event.data.when, meta), step, meta);
    case 'HulpPlanned':
      return content(helpPlanned(state, event.data, meta), 'volgen', meta);
    case 'HulpArrived':
      return content(helpArrived(state, event.data, meta), 'volgen', meta);
    case 'TerugkoppelingRecorded':
      return content(heardBack(state, event.data, meta), step, meta);
    case 'ProcesNoted':
      return content(state, step, meta);
    case 'LeavingProposed':
      return content(pending(state, 'vertrek', meta, { vertrek: leaving(event.data) }), step, meta);
    case 'LeerlingLeft':
      return withStep(left(state, event.data, meta), step, { status: 'doing' }, meta);
    case 'EvaluatieAsked':
    case 'EvaluatieGiven':
    case 'EvaluatieTalked':
      return { ...state, evaluatie: evolveEvaluatie(state.evaluatie, event, meta) };
    case 'LookedOnce':
      return { ...state, closed: state.closed && { ...state.closed, check: '' } };
    case 'DossierExported':
      return content(state, step, meta);
    case 'FollowUpPlanned':
      return content(
        {
          ...state,
          verdict: null,
          followUp: { watch: event.data.watch, date: event.data.date, version: meta.version, worse: false },
        },
        'volgen',
        meta,
      );
    case 'FollowUpNoted':
      return content(noted(state, event.data.now), 'volgen', meta);
    case 'VerdictProposed':
      return content({ ...pending(state, 'verdict', meta, { answer: event.data.answer }) }, 'volgen', meta);
    case 'VerdictConfirmed':
      return confirmed(state, event.data.answer, meta);
    case 'ClosingProposed':
      return content(
        pending(state, 'closing', meta, { closing: { reason: event.data.reason, check: event.data.check } }),
        step,
        meta,
      );
    case 'CasusClosed':
      return closed(state, event.data, meta);
    case 'ClosingRead':
      return {
        ...state,
        closed: state.closed && { ...state.closed, unread: state.closed.unread.filter((id) => id !== meta.by) },
      };
    case 'ParentsTold':
      return content({ ...state, parentsAsk: null }, step, meta);
    case 'EmergencyRecorded':
      return content(called(state, event.data, meta), step, meta);
    default:
      return unknownEvent(event);
  }
};

type Data<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>['data'];

const KEPT = 24;
const WRITERS = 60;

/** The step in which a commit was written; the step of now for what lies further back. */
const stepWith = ({ steps, step }: CasusState, version: number): Stap =>
  STAPPEN.find((kind) => steps[kind]?.content.includes(version)) ?? step;

/** Those who may have read it before: who leads, does, approves, weighs or keeps sight. */
const toldOfChange = (state: CasusState, meta: Meta): Change => {
  const { lead, startedBy, weging, followUp, lastApproval, change } = state;
  const weighs = weging === null ? [] : [weging.chair, ...weging.members];
  const people = [lead, startedBy, currentStep(state).doer, lastApproval?.by ?? '', followUp?.watch ?? '', ...weighs];
  return {
    version: meta.version,
    at: meta.at,
    unread: toTell([...people, ...(change?.unread ?? [])], meta.by).filter((one) => !state.excluded.includes(one)),
    read: false,
  };
};

/** A commit with content belongs to a step, whatever step the casus is in: talks and advice recur (R58). */
const content = (state: CasusState, kind: Stap, meta: Meta): CasusState => {
  const step = state.steps[kind] ?? emptyStep(state.lead);
  const versions = step.content.at(-1) === meta.version ? step.content : [...step.content, meta.version].slice(-KEPT);
  const revision = kind === state.step ? meta.version : state.revision;
  const writers = [...state.writers.filter((one) => one !== meta.by), meta.by].slice(-WRITERS);
  return { ...state, revision, writers, steps: { ...state.steps, [kind]: { ...step, content: versions } } };
};

const withStep = (state: CasusState, kind: Stap, change: Partial<StepState>, meta: Meta): CasusState => ({
  ...state,
  revision: meta.version,
  steps: { ...state.steps, [kind]: { ...(state.steps[kind] ?? emptyStep(state.lead)), ...change } },
});

const pending = (state: CasusState, what: Pending['what'], meta: Meta, more: Partial<Pending> = {}): CasusState =>
  withStep(
    { ...state, pending: { what, by: meta.by, at: meta.at, version: meta.version, ...more } },
    state.step,
    { status: 'submitted' },
    meta,
  );

const started = (state: CasusState, data: Data<'CasusStarted'>, meta: Meta): CasusState => {
  const begun: CasusState = {
    ...state,
    status: 'open',
    initials: data.initials,
    group: data.group,
    bornOn: data.born,
    pace: data.pace === 'vandaag' || data.pace === 'deze week' ? data.pace : 'gewoon',
    startedBy: meta.by,
    startedAt: meta.at,
    lead: data.leadWho,
    excluded: data.shield === '' ? [] : [data.shield],
    signals: data.signals,
  };
  return content(
    withStep(begun, 'signaleren', { doer: data.leadWho, status: 'doing', dueOn: data.dueOn }, meta),
    'signaleren',
    meta,
  );
};

const without = (invited: CasusState['invited'], person: string) => invited.filter((one) => one.person !== person);

const observed = (state: CasusState, points: Data<'ObservationAdded'>['points'], meta: Meta): CasusState => ({
  ...state,
  invited: without(state.invited, meta.by),
  observations: {
    ...state.observations,
    count: state.observations.count + 1,
    against: state.observations.against + (points === 'spreektTegen' ? 1 : 0),
  },
});

/** It counts as a signal, beside what was seen of the child. */
const reacted = (state: CasusState): CasusState => {
  const { observations } = state;
  return {
    ...state,
    observations: { ...observations, count: observations.count + 1, reactions: observations.reactions + 1 },
  };
};

/** Who did not call takes nothing back of what Veilig Thuis said before. */
const advised = (state: CasusState, { done, talkOk }: Data<'AdviesVTRecorded'>): CasusState => {
  if (done === 'gebeld') return { ...state, advice: { state: 'given', talkOk }, honour: heard(state, talkOk) };
  return state.advice.state === 'given' ? state : { ...state, advice: { ...state.advice, state: 'declined' } };
};

/** What was only pressed is no content of the step: nobody's review is stale because of it. */
const ofTalk = (state: CasusState, { type }: TalkEvent, meta: Meta): CasusState =>
  type === 'NearAccepted' || type === 'NearDeclined' || type === 'GesprekHelpRead'
    ? state
    : content(state, 'gesprek', meta);

/** The advice is read anew, and it is that of this weighing. */
const adviceOf = (state: CasusState): Pick<CasusState, 'adviceUnread' | 'approach'> => ({
  adviceUnread: advisedOf(state),
  approach: state.weging?.recorded ?? 0,
});

const MOST_SIGNALS = 40;

const withSignal = (state: CasusState, { signaal, author }: Data<'SignaalLinked'>): CasusState => {
  const signals = [...new Set([...state.signals, signaal])].slice(-MOST_SIGNALS);
  const all = author === '' ? state.authors : { ...state.authors, [signaal]: author };
  return {
    ...state,
    signals,
    authors: Object.fromEntries(Object.entries(all).filter(([one]) => signals.includes(one))),
  };
};

/** Its author has no more to do with this casus, unless another signal of his is in it. */
const withoutSignal = (state: CasusState, signaal: string): CasusState => ({
  ...state,
  signals: state.signals.filter((one) => one !== signaal),
  authors: Object.fromEntries(Object.entries(state.authors).filter(([one]) => one !== signaal)),
});

/** Back to the weighing with what is known now: the answers are given anew, and who keeps sight goes on (R102). */
const begunAgain = (state: CasusState, dueOn: string, meta: Meta): CasusState =>
  withStep(
    { ...state, step: 'wegen', weging: null, answers: {}, verdict: null },
    'wegen',
    { status: 'doing', dueOn },
    meta,
  );

/** Only what Veilig Thuis said since it was known to be about honour counts. */
const heard = ({ honour }: CasusState, talkOk: string): CasusState['honour'] => {
  if (honour === '') return '';
  return talkOk === 'ja' ? 'ok' : 'no';
};

const natured = (state: CasusState, nature: readonly string[]): CasusState =>
  nature.includes('eer') ? aboutHonour(state) : state;

/** A talk with the family that was planned before it was known is off. */
const aboutHonour = (state: CasusState): CasusState =>
  state.honour === '' ? { ...state, honour: 'ask', talk: { ...state.talk, planned: null } } : state;

const brought = (state: CasusState, data: Data<'SignaalBrought'>, meta: Meta): CasusState => {
  const known = data.eer ? aboutHonour(state) : state;
  if (data.acuut <= state.acuut) return known;
  const acute = { ...known, acuut: data.acuut };
  return data.reported
    ? awaitsFeedback(reported(acute, meta), dayOf(data.acuut), meta)
    : asksParents(acute, data.acuut, meta);
};

const approved = (state: CasusState, data: Data<'StepApproved'>, meta: Meta): CasusState => {
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
  const advice = data.step === 'wegen' ? adviceOf(done) : {};
  if (data.next === '') return { ...done, ...advice };
  return withStep(
    { ...done, ...advice, step: data.next },
    data.next,
    { status: 'doing', doer: state.lead, dueOn: data.dueOn },
    meta,
  );
};

const returned = (state: CasusState, step: Stap, meta: Meta): CasusState => {
  const reopened =
    state.pending?.what === 'step' && step === 'wegen' && state.weging
      ? { ...state.weging, recorded: 0 }
      : state.weging;
  const returns = currentStep(state).returns + 1;
  return withStep({ ...state, pending: null, weging: reopened }, state.step, { status: 'doing', returns }, meta);
};

const picked = ({ result, date }: Data<'BezwaarProposed'>) => ({ result, date });

/**
 * A call about danger; what was reported in it is a melding (R51), which asks about the parents by itself. After
 * another call that is asked the next day.
 */
const called = (state: CasusState, data: Data<'EmergencyRecorded'>, meta: Meta): CasusState => {
  const acute = { ...state, acuut: meta.at, weging: state.weging && { ...state.weging, danger: null } };
  if (data.reported === 'ja') return awaitsFeedback(reported(acute, meta), dayOf(meta.at), meta);
  return data.called.some((one) => one !== 'niemand') ? asksParents(acute, meta.at, meta) : acute;
};

const asksParents = (state: CasusState, at: Instant, { version }: Meta): CasusState => ({
  ...state,
  parentsAsk: { at, version },
});

const noted = (state: CasusState, now: Data<'FollowUpNoted'>['now']): CasusState => ({
  ...state,
  followUp: state.followUp && { ...state.followUp, worse: now === 'slechter' || now === 'nieuwGevaar' },
});

const confirmed = (state: CasusState, answer: Data<'VerdictConfirmed'>['answer'], meta: Meta): CasusState =>
  withStep(
    {
      ...state,
      pending: null,
      followUp: null,
      hulp: answer === 'ja' ? null : state.hulp,
      helpDue: state.helpDue && answer !== 'ja',
      verdict: { answer, version: meta.version },
      meldingDue: state.meldingDue || (weegResultaat(answer).melden && !state.reportedAhead),
      reportedAhead: false,
    },
    state.step,
    { status: 'doing' },
    meta,
  );

const answered = (state: CasusState, { n, answer, unsafe }: Data<'AfwegingAnswered'>): CasusState => ({
  ...state,
  answers: { ...state.answers, [n]: answer },
  unsafe: n === 2 ? unsafe : state.unsafe,
});

/** Without the comment: what people type is no part of the state. */
const outcomeOf = ({ outcome, norms, framework }: Data<'OutcomeFrozen'>, frozen: boolean, { version }: Meta) => ({
  outcome,
  norms,
  framework,
  frozen,
  version,
});

const closed = (state: CasusState, { reason, check }: Data<'CasusClosed'>, meta: Meta): CasusState => ({
  ...withStep({ ...state, pending: null }, state.step, { status: 'approved' }, meta),
  status: 'closed',
  closed: {
    reason,
    at: meta.at,
    unread: involvedIn(state).filter((id) => id !== meta.by && id !== state.pending?.by),
    check,
    looker: state.followUp?.watch ?? state.lead,
  },
});

const MOST = 60;

const withActor = (took: PersonId[], by: PersonId): PersonId[] =>
  by === '' || took.includes(by) ? took : [...took, by].slice(-MOST);

/** Everybody who took part hears how it ended. */
const involvedIn = (state: CasusState): PersonId[] => {
  const asked = [state.lead, state.followUp?.watch, state.hulp?.casemanager, ...(state.weging?.members ?? [])];
  const all = [...asked.filter((id) => id !== undefined), ...state.took];
  return [...new Set(all)].filter((id) => id !== '' && !state.excluded.includes(id));
};

/** A step that was submitted goes on; only at the last one does an outcome come back to it. */
const reopened = ({ steps, step }: CasusState): CasusState['steps'] => {
  const now = steps[step];
  return step !== 'volgen' || now === undefined ? steps : { ...steps, [step]: { ...now, status: 'doing' } };
};

const leaving = ({ where, date, decision }: Data<'LeavingProposed'>) => ({ where, date, decision });

const left = (state: CasusState, data: Data<'LeerlingLeft'>, meta: Meta): CasusState => ({
  ...state,
  pending: null,
  left: { ...data, version: meta.version },
  callDue: data.decision === 'belVeiligThuis',
  meldingDue: state.meldingDue || data.decision === 'melding',
});

const stillCalls = ({ callDue }: CasusState, { done }: Data<'AdviesVTRecorded'>): boolean =>
  callDue && done !== 'gebeld';

const unknownEvent = (event: never): never => {
  throw new Error(`unknown Casus event: ${JSON.stringify(event)}`);
};
