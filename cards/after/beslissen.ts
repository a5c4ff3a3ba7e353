import {
  type Answer,
  ANSWERS,
  asksMelding,
  type Consideration,
  nextConsideration,
  weeg,
} from '../../services/domain/afwegingskader.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { OUTCOME_WORDS } from '../describe/outcome.ts';
import { phoneOf } from '../numbers.ts';
import { laidBefore } from './akkoord.ts';
import { backOf } from './back.ts';
import { type After, type Button, button, RECORDED, said, type Typed } from './said.ts';

const CALL_NOW = `Dit betekent melden. Bel nu Veilig Thuis: ${phoneOf('veiligThuis')}. De vragen over hulp beantwoorden jullie samen.`;
const AS_YES = 'Bij twijfel gaan we verder alsof het zo is. Advies van Veilig Thuis hoort erbij.';

/** What each answer means, in words (domain.md B.1); doubt counts as the side that leads to Veilig Thuis. */
const MEANS: Record<Consideration, Record<Answer, string>> = {
  1: { nee: 'Dan laat de school het vermoeden los.', ja: 'Dan is de vraag hoe veilig het kind is.', twijfel: AS_YES },
  2: { nee: 'Dan gaat het nu om hulp.', ja: CALL_NOW, twijfel: CALL_NOW },
  3: {
    nee: 'Zonder hulp die werkt, betekent dit melden.',
    ja: 'Dan is de vraag of de hulp wordt aangenomen.',
    twijfel: 'Twijfel of er hulp is die werkt, betekent melden.',
  },
  4: {
    nee: 'Wordt hulp niet aangenomen, dan betekent dit melden.',
    ja: 'Dan hoort er een datum bij: wanneer moet het veilig genoeg zijn?',
    twijfel: 'Twijfel of de hulp wordt aangenomen, betekent melden.',
  },
};

const ORDER: readonly Consideration[] = [1, 2, 3, 4];

/** The answer just given, in words, and the question that follows; or what all of them lead to. */
export const afterAnswer = (state: CasusState, facts: Facts, typed: Typed): After => {
  const n = ORDER.find((each) => String(each) === typed['n']);
  const answer = ANSWERS.find((each) => each === typed['answer']);
  const means = n === undefined || answer === undefined ? '' : MEANS[n][answer];
  if (state.pending !== null) return said('Voorgelegd.', [means, ...laidBefore(state, facts)], backOf(state, facts));
  const next = nextConsideration(state.answers);
  const more = [...askAdvice(state), ...backOf(state, facts)];
  if (next !== undefined)
    return said(RECORDED, [means, `Nu vraag ${next}.`], [button('Ga verder', 'consideration.open'), ...more]);
  const weighed = weeg(state.answers, state.unsafe);
  const follows = weighed === undefined ? '' : `Dit volgt uit jullie antwoorden: ${OUTCOME_WORDS[weighed.outcome]}.`;
  return said(RECORDED, [means, follows], [button('Ga verder', 'outcome-confirm.open'), ...more]);
};

const askAdvice = ({ answers, advice }: CasusState): Button[] =>
  answers[1] === 'twijfel' && advice.state === 'none'
    ? [button('Leg het advies vast', 'veilig-thuis-advice.open')]
    : [];

/** Calling never waits for the second person. */
export const afterOutcome = (state: CasusState, facts: Facts): After => {
  const melding = state.outcome !== null && asksMelding(state.outcome.outcome);
  const first = melding ? `Bel eerst Veilig Thuis: ${phoneOf('veiligThuis')}. Akkoord mag achteraf.` : '';
  const words = state.outcome === null ? '' : `${OUTCOME_WORDS[state.outcome.outcome]}.`;
  return said('Voorgelegd.', [words, first, ...laidBefore(state, facts)], backOf(state, facts));
};
