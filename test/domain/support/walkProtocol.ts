import { type Answer, nextConsideration } from '../../../services/domain/afwegingskader.ts';
import type { CasusState } from '../../../services/domain/casus/casus.ts';
import { missingViews } from '../../../services/domain/casus/evolve/weging.ts';
import { isUnderWay, unsettled } from '../../../services/domain/casus/melding.ts';
import type { CasusCommand, CasusFormType } from '../../../services/domain/casus/inputs.ts';
import { isRefused } from '../../../services/domain/decision.ts';
import { holdersOf } from '../../../services/domain/people.ts';
import { type Need, type Protocol, stepOf } from '../../../services/domain/protocol.ts';
import { type GivenCasus, givenCasus } from './given.ts';
import { does, starts } from './inputs.ts';
import { IN_CASUS, wrongInCasus } from './keeps.ts';
import { EVERYBODY, ID, TODAY, type Who, whoIs } from './school.ts';

/** What meets a need of a step. */
const MEETS: Partial<Record<Need, CasusFormType>> = {
  waarneming: 'observation.add',
  kindcheck: 'kindcheck.record',
  overleg: 'consultatie.record',
  adviesBijTwijfel: 'adviesVT.record',
  toestemming: 'consent.record',
  gesprek: 'gesprek.record',
};

/** The answers to the four considerations that lead to an outcome. */
export type Way = { answers: Record<1 | 2 | 3 | 4, Answer>; skipsTalk: boolean };

/** The next act on the way to closing, whatever the protocol: what its step still needs, then on to the next step. */
export const nextAct = (story: GivenCasus, way: Way): CasusCommand => {
  const { state, around } = story;
  if (state.pending !== null) return does('step.approve');
  const melding = ofMelding(state);
  if (melding !== undefined) return melding;
  switch (state.step) {
    case 'signaleren':
    case 'consultatie':
    case 'gesprek':
      return ofStep(state, around.protocol, way);
    case 'wegen':
      return weighs(story);
    case 'beslissen': {
      const n = nextConsideration(state.answers);
      if (n === undefined) return does('besluit.confirm');
      return does('afwegingskader.answer', { n, answer: way.answers[n], provider: 'smw', unsafe: ['acuut'] });
    }
    case 'volgen':
      return follows(state);
    default:
      throw new Error(`no act in ${JSON.stringify(state.step)}`);
  }
};

/** A melding that is due is assigned, told and made, in that order. */
const ofMelding = (state: CasusState): CasusCommand | undefined => {
  const { melding, meldingDue } = state;
  if (meldingDue && (melding === null || melding.reporter === '')) return does('melding.assign');
  if (unsettled(state, TODAY).includes('parents')) return does('melding.parents');
  if (unsettled(state, TODAY).includes('pupil')) return does('melding.pupil');
  return isUnderWay(state) ? does('melding.record') : undefined;
};

const ofStep = (state: CasusState, protocol: Protocol, way: Way): CasusCommand => {
  if (state.step === 'gesprek' && way.skipsTalk) return does('gesprek.skip');
  const lacks = stepOf(protocol, state.step).needs.filter((need) => !isThere(need, state));
  const act = lacks.map((need) => MEETS[need]).find((type) => type !== undefined);
  if (act === undefined) return does('step.submit');
  return act === 'consultatie.record' ? does(act, { doubt: 'ja' }) : does(act);
};

const isThere = (need: Need, state: CasusState): boolean => {
  if (need === 'waarneming') return state.observations.count > 0;
  if (need === 'kindcheck') return state.kindcheck !== '';
  if (need === 'overleg') return state.consultations > 0;
  if (need === 'adviesBijTwijfel') return state.advice.state === 'given';
  if (need === 'toestemming') return state.consent.zorgteam !== undefined;
  return need === 'gesprek' && state.talk.held > 0;
};

const weighs = ({ state, around: { protocol, school } }: GivenCasus): CasusCommand => {
  const { weging, intake, consent } = state;
  if (consent.zorgteam === undefined) return does('consent.record');
  if (protocol.optional.intake && intake.held === 0)
    return intake.asked === null ? does('intake.ask') : does('intake.record');
  const [chair] = protocol.careTeam.chair.flatMap((role) => holdersOf(school.people, role, TODAY));
  const plan = {
    chair: chair?.id ?? ID.peter,
    members: [ID.fatma, ID.hanna],
    whyMissing: 'Geen gesprek, dat mocht niet.',
  };
  if (weging === null) return does('weging.plan', plan);
  if (missingViews(weging).length > 0) return does('weging.view');
  return weging.opened ? does('weging.record', { present: weging.members }) : does('weging.open');
};

const follows = ({ followUp, verdict, outcome, meldingen }: CasusState): CasusCommand => {
  if (outcome?.outcome === 'weerlegd' && meldingen === 0) return does('casus.close', { reason: 'weerlegd' });
  if (verdict?.answer === 'ja') return does('casus.close');
  return followUp === null ? does('followUp.plan') : does('followUp.verdict');
};

export type Done = { by: Who; type: string };
/** `wrong`: what was wrong on the way, in any state. */
export type Walked = { story: GivenCasus; done: Done[]; wrong: string[] };

/** Walks a casus to its end: each next act by the first person whom the rules let do it. */
export const walkToClosing = (protocol: Protocol, way: Way, most = 80): Walked => {
  let story = givenCasus().where({ protocol }).and('marja', starts());
  const done: Done[] = [];
  const wrong: string[] = [];
  for (let acts = 0; story.state.status === 'open'; acts += 1) {
    if (acts === most) throw new Error(`${protocol.id}: no end after ${most} acts, in ${story.state.step}`);
    const next = nextAct(story, way);
    const found = [next, ...whatWaits(story)].map((act) => ({ act, by: firstToDo(story, act) }));
    const possible = found.find(({ by }) => by !== undefined);
    if (possible?.by === undefined) throw new Error(`${protocol.id}: nobody may ${next.type} in ${story.state.step}`);
    story = story.and(possible.by, possible.act);
    done.push({ by: possible.by, type: possible.act.type });
    wrong.push(...wrongInCasus(story));
  }
  return { story, done, wrong };
};

/** Where the next act has to wait for something else, that is done first. */
export const whatWaits = (story: GivenCasus): CasusCommand[] =>
  story.waits().flatMap(({ page }) => (IN_CASUS[page] ?? []).map((type) => does(type)));

/** Who is awaited goes first; then everybody else of the school. */
export const firstToDo = (story: GivenCasus, act: CasusCommand): Who | undefined => {
  const awaited = story.waits().map(({ person }) => whoIs(person));
  return [...new Set([...awaited, ...EVERYBODY])].find((who) => {
    const { decision } = story.when(act, who);
    return !isRefused(decision) && decision.events.length > 0;
  });
};
