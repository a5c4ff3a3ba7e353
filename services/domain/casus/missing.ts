import { nextConsideration } from '../afwegingskader.ts';
import { type Need, type Protocol, type Stap, stepOf } from '../protocol.ts';
import type { CasusState } from './casus.ts';
import { wasAsked } from './toestemming.ts';

/** Is it there? One predicate for each need that a protocol can name. */
const HAS: Record<Need, (state: CasusState) => boolean> = {
  waarneming: ({ observations: { count, reactions } }) => count > reactions,
  kindcheck: (state) => state.kindcheck !== '',
  overleg: (state) => state.consultations > 0,
  adviesBijTwijfel: (state) => !state.doubt || state.advice.state !== 'none',
  toestemming: (state) => wasAsked(state.consent, 'zorgteam'),
  gesprek: (state) => state.talk.held > 0,
  intake: (state) => state.intake.held > 0,
  weging: (state) => (state.weging?.recorded ?? 0) > 0,
  vragen: (state) => nextConsideration(state.answers) === undefined,
  zicht: (state) => state.followUp !== null,
};

/** What a step can need, in words. */
export const NEED_WORDS: Record<Need, string> = {
  waarneming: 'wat je nu ziet, ook wat goed gaat',
  kindcheck: 'de kindcheck',
  overleg: 'een overleg',
  adviesBijTwijfel: 'advies van Veilig Thuis, want er is twijfel',
  toestemming: 'de vraag om toestemming',
  gesprek: 'een gesprek',
  intake: 'de intake',
  weging: 'de weging',
  vragen: 'de vragen van de beslissing',
  zicht: 'wie zicht houdt, en tot wanneer',
};

/** What a step still needs before it may be laid before a second person, in words. */
export const missingFor = (state: CasusState, protocol: Protocol, kind: Stap): string[] =>
  stepOf(protocol, kind)
    .needs.filter((need) => !HAS[need](state))
    .map((need) => NEED_WORDS[need]);

/** What a weighing is called without, in words; the AF may call it all the same and says why (R71). */
export const missingForWeighing = (state: CasusState, protocol: Protocol): string[] => {
  const { needs } = stepOf(protocol, 'wegen');
  const there: [string, boolean][] = [
    [NEED_WORDS.waarneming, HAS.waarneming(state)],
    [NEED_WORDS.adviesBijTwijfel, HAS.adviesBijTwijfel(state)],
    [NEED_WORDS.gesprek, HAS.gesprek(state) || state.steps.gesprek?.status === 'approved'],
    [NEED_WORDS.toestemming, HAS.toestemming(state)],
    [NEED_WORDS.intake, HAS.intake(state) || !needs.includes('intake')],
  ];
  return there.filter(([, isThere]) => !isThere).map(([word]) => word);
};
