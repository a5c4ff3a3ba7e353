import { z } from 'zod';
import { asksMelding, nextConsideration, weeg } from '../../services/domain/afwegingskader.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { relationWord } from '../../services/domain/relationWords.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { becauseOf } from '../describe/norms.ts';
import { OUTCOME_WORDS } from '../describe/outcome.ts';
import { answerLines } from '../describe/questions.ts';
import { secondPerson } from '../describe/second.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'outcome-confirm',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    unfinished: z.boolean(),
    known: z.boolean(),
    outcome: z.string(),
    because: z.string(),
    helpToo: z.boolean(),
    melding: z.boolean(),
    refuted: z.boolean(),
    answers: z.array(z.strictObject({ line: z.string() })),
    framework: z.string(),
    needsAdvice: z.boolean(),
    second: z.string(),
    answersFor: z.string(),
    helps: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    unfinished: false,
    known: true,
    outcome: 'Melden én hulp',
    because: 'er is twijfel of het kind steeds opnieuw onveilig is',
    helpToo: true,
    melding: true,
    refuted: false,
    answers: answerLines({ 1: 'twijfel', 2: 'twijfel', 3: 'ja', 4: 'ja' }, ['structureel']),
    framework: 'afwegingskader-2019',
    needsAdvice: false,
    second: 'Daarna geeft Peter akkoord.',
    answersFor: 'De directie is eindverantwoordelijk voor dit besluit.',
    helps: 'Hulp organiseren: het zorgteam.',
  },
});

/** What follows from the answers, and why; nobody picks it (storyboard 3.H). */
export const outcomeConfirm = casusPage({
  card,
  opens: ['af', 'chair'],
  acts: ['besluit.confirm'],
  present: ({ state, facts, values }) => {
    const weighed = weeg(state.answers, state.unsafe);
    return {
      child: childLine(state),
      ...gateOf(whyNot(state, facts), values['comment']),
      unfinished: weighed === undefined && notNow(state, facts, 'beslissen') === '',
      known: weighed !== undefined,
      outcome: weighed === undefined ? '' : OUTCOME_WORDS[weighed.outcome],
      because: weighed === undefined ? '' : becauseOf(state.answers, weighed.norms),
      helpToo: weighed?.outcome === 'meldenEnHulp',
      melding: weighed !== undefined && asksMelding(weighed.outcome),
      refuted: weighed?.outcome === 'weerlegd',
      answers: answerLines(state.answers, state.unsafe),
      framework: facts.protocol.framework,
      needsAdvice: needsAdvice(state) && notNow(state, facts, 'beslissen') === '' && weighed !== undefined,
      second: secondPerson(state, 'outcome', facts),
      answersFor: `De ${relationWord(facts.protocol.finallyResponsible, facts.protocol)} is eindverantwoordelijk voor dit besluit.`,
      helps: `Hulp organiseren: ${facts.protocol.careTeam.organisesHelp}.`,
    };
  },
});

/** Doubt about the suspicion itself asks for advice, or for a reason to go without it (R85). */
const needsAdvice = ({ answers, advice }: CasusState): boolean => answers[1] === 'twijfel' && advice.state === 'none';

const whyNot = (state: CasusState, facts: Facts): string => {
  const next = nextConsideration(state.answers);
  const no = notNow(state, facts, 'beslissen');
  if (no !== '' || next !== undefined) return no || `Beantwoord eerst vraag ${next}.`;
  return needsAdvice(state) ? 'Er is twijfel over het vermoeden. Leg eerst het advies van Veilig Thuis vast.' : '';
};
