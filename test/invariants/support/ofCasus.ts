import { dayOf } from '../../../services/domain/calendar.ts';
import type { CasusInputs } from '../../../services/domain/casus/inputs.ts';
import type { GivenCasus } from '../../domain/support/given.ts';
import { whoIs } from '../../domain/support/school.ts';
import { all, newest, said } from './history.ts';

/**
 * The safety invariants of a casus (domain.md, end of A.3), said a second time and in another way than the rules
 * say them: from what was written down, and not from the state that the rules made of it. Each looks at the commit
 * that was written last and tells what it broke.
 */
type Invariant = (story: GivenCasus) => string[];

/** (c) No decision without consultation (R22, R71). */
const consulted: Invariant = (story) => {
  const decided = [...newest(story, 'WegingPlanned'), ...newest(story, 'OutcomeProposed')];
  return said(decided.length > 0 && all(story, 'ConsultatieRecorded').length === 0, 'decided without a consultation');
};

/** (d) The talk is skipped on a listed ground, with a reason, and by two (R65, R97). */
const talked: Invariant = (story) => {
  const skips = newest(story, 'GesprekSkipProposed');
  const listed = story.around.protocol.skipTalkGrounds.map(({ id }) => id);
  const [on] = newest(story, 'StepApproved').filter(({ data }) => data.step === 'gesprek');
  const held = all(story, 'GesprekRecorded').some(({ data }) => data.held !== 'nietGekomen');
  const skip = all(story, 'GesprekSkipProposed').at(-1);
  return [
    ...said(
      skips.some(({ data }) => !listed.includes(data.ground)),
      'the talk is skipped on a ground that is not listed',
    ),
    ...said(
      skips.some(({ data }) => data.why.trim() === ''),
      'the talk is skipped without a reason',
    ),
    ...said(on !== undefined && !held && skip === undefined, 'past the talk without one'),
    ...said(on !== undefined && !held && skip?.by === on.by, 'past the talk on one word alone'),
  ];
};

/** Everything that was answered since the last weighing began, by question: the last answer counts. */
const answersOf = (story: GivenCasus) => {
  const since = all(story, 'WegingBegunAgain').at(-1)?.at ?? -1;
  const answers = all(story, 'AfwegingAnswered').filter(({ at }) => at > since);
  return Object.fromEntries(answers.map(({ data }) => [data.n, data.answer]));
};

/** (e) Doubt about safety leads to Veilig Thuis; other doubt to its advice, or a written reason (R43, R74, R85). */
const doubted: Invariant = (story) => {
  const [frozen] = newest(story, 'OutcomeFrozen');
  const [weighed] = newest(story, 'WegingRecorded');
  const [closed] = newest(story, 'CasusClosed');
  const answers = answersOf(story);
  const advised = all(story, 'AdviesVTRecorded').length > 0;
  const since = all(story, 'WegingPlanned').at(-1)?.at ?? -1;
  const dangers = new Set(viewsSince(story, since));
  const doubt = dangers.has('twijfel') || dangers.size > 1;
  return [
    ...said(
      frozen !== undefined &&
        answers[2] !== undefined &&
        answers[2] !== 'nee' &&
        answers[1] !== 'nee' &&
        !melds(frozen),
      'unsafe, or in doubt, and no melding follows',
    ),
    ...said(frozen !== undefined && answers[1] === 'twijfel' && !advised, 'a suspicion in doubt, and no advice'),
    ...said(
      closed !== undefined &&
        answers[1] !== 'nee' &&
        (answers[2] ?? 'nee') !== 'nee' &&
        !wasDecided(story) &&
        !isReported(story),
      'unsafe, or in doubt, and closed without a decision',
    ),
    ...said(weighed !== undefined && doubt && weighed.data.vt !== 'ja', 'weighed in doubt without Veilig Thuis'),
    ...said(
      newest(story, 'VerdictConfirmed').some(({ data }) => data.answer !== 'ja' && data.norms.length === 0),
      'not safe, or in doubt, and nothing follows',
    ),
  ];
};

/** What the answers ask for was done, by whatever way it came to it. */
const isReported = (story: GivenCasus): boolean => all(story, 'MeldingRecorded').length > 0;

/** Was there a decision on the answers since the child was weighed last? */
const wasDecided = (story: GivenCasus): boolean =>
  (all(story, 'OutcomeFrozen').at(-1)?.at ?? -1) > (all(story, 'WegingBegunAgain').at(-1)?.at ?? -1);

/** The last view of each who weighs: of nobody who sent somebody else, or whom it became closed to, since. */
const viewsSince = (story: GivenCasus, since: number): string[] => {
  const away = [
    ...all(story, 'WegingDeclined').map(({ by, at }) => ({ by, at })),
    ...all(story, 'CasusShielded').map(({ data, at }) => ({ by: whoIs(data.person), at })),
  ];
  const own = all(story, 'WegingViewGiven').filter(
    ({ by, at }) => at > since && !away.some((one) => one.by === by && one.at > at),
  );
  const guests = all(story, 'WegingGuestViewGiven').filter(({ at }) => at > since);
  const last = new Map<string, string>([
    ...own.map(({ by, data }) => [by, data.danger] as const),
    ...guests.map(({ data }) => [`guest ${data.guest}`, data.danger] as const),
  ]);
  return [...last.values()];
};

const melds = ({ data }: { data: { outcome: string } }): boolean => data.outcome.startsWith('melden');

/** (f) Help that is accepted never switches off a melding that is necessary (R80). */
const helped: Invariant = (story) => {
  const answers = answersOf(story);
  const [frozen] = newest(story, 'OutcomeFrozen');
  const accepted = answers[3] === 'ja' && answers[4] === 'ja';
  const wrong = frozen !== undefined && accepted && answers[1] !== 'nee' && answers[2] === 'ja' && !melds(frozen);
  return said(wrong, 'help was accepted, and the melding is gone');
};

const FOUR = ['veiligThuis', 'raadKinderbescherming', 'politie', 'gecertificeerdeInstelling'];
const SIXTEEN = 16;

const ageOn = (today: string, born: string): number =>
  Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);

/** What was said last to sharing with somebody, by whose word it is. */
const consents = (story: GivenCasus, recipient: string, who = ''): boolean => {
  const corrected = all(story, 'ChildCorrected').at(-1)?.data.born;
  const born = corrected ?? all(story, 'CasusStarted').at(-1)?.data.born ?? '';
  const own = ageOn(dayOf(story.around.now), born) >= SIXTEEN;
  const given = all(story, 'ConsentRecorded').filter(
    ({ data }) => data.recipient === recipient && data.who === who && (data.giver === 'leerling') === own,
  );
  return given.at(-1)?.data.answer === 'jaPapier';
};

/** (g) Nothing about a child leaves the school by name outside the four without consent on paper (R120). */
const shared: Invariant = (story) => {
  const exports = newest(story, 'DossierExported').map(({ data }) => [data.recipient, data.who]);
  const byName = newest(story, 'WegingPlanned').flatMap(({ data }) =>
    data.share === 'metNaam' ? [['zorgteam', '']] : [],
  );
  const to = [...exports, ...byName].filter(
    ([recipient = '', who]) => !FOUR.includes(recipient) && !consents(story, recipient, who),
  );
  return to.map(([recipient = '']) => `by name to ${recipient} without consent`);
};

const TAKEN_OVER: CasusInputs['casus.close']['reason'][] = ['leerlingWeg', 'overgedragen'];

/** (h) Closing needs a look back, except for a suspicion that is let go: by two, and with one look afterwards (R102). */
const lookedBack: Invariant = (story) => {
  const [closed] = newest(story, 'CasusClosed');
  if (closed === undefined) return [];
  const { reason, check } = closed.data;
  const proposed = all(story, 'ClosingProposed').at(-1);
  const outcome = all(story, 'OutcomeFrozen').at(-1);
  const verdict = all(story, 'VerdictConfirmed').at(-1);
  const after = verdict !== undefined && verdict.at > (outcome?.at ?? -1) ? verdict.data.answer : undefined;
  const safe = after === 'ja' || (after !== undefined && TAKEN_OVER.includes(reason));
  const letGo = reason === 'weerlegd' && check !== '' && (outcome === undefined || outcome.data.outcome === 'weerlegd');
  return [
    ...said(!safe && !letGo, `closed as ${reason} without a look back`),
    ...said(proposed === undefined || proposed.by === closed.by, 'closed on one word alone'),
  ];
};

/** Four eyes hold for persons: nobody approves what he laid there himself (design.md 5). */
const fourEyes: Invariant = (story) => {
  const [approved] = newest(story, 'StepApproved');
  const [step] = all(story, 'StepSubmitted').slice(-1);
  return said(
    approved !== undefined && step?.by === approved.by && step.at === approved.at - 1,
    'approved his own step',
  );
};

export const IN_CASUS: Record<'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'fourEyes', Invariant> = {
  c: consulted,
  d: talked,
  e: doubted,
  f: helped,
  g: shared,
  h: lookedBack,
  fourEyes,
};
