import { z } from 'zod';
import { type Answers, type Consideration, nextConsideration } from '../../services/domain/afwegingskader.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { answerLines, ORDER, QUESTIONS } from '../describe/questions.ts';
import { casusPage } from '../page.ts';
import { schoolChoices } from '../schoolWords.ts';

const card = dialogCard({
  id: 'consideration',
  data: {
    child: z.string(),
    n: z.string(),
    heading: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    asks: z.boolean(),
    asksUnsafe: z.boolean(),
    asksHelp: z.boolean(),
    complete: z.boolean(),
    question: z.string(),
    explain: z.string(),
    means: z.string(),
    withVeiligThuis: z.boolean(),
    some: z.boolean(),
    answers: z.array(z.strictObject({ line: z.string() })),
    providers: choiceList(),
    changes: z.array(z.strictObject({ title: z.string(), n: z.string() })),
  },
  example: {
    child: 'RK · groep 8',
    n: '3',
    heading: 'Vraag 3 van de beslissing',
    open: true,
    shut: false,
    shutLine: '',
    asks: true,
    asksUnsafe: false,
    asksHelp: true,
    complete: false,
    question: QUESTIONS[3].question,
    explain: QUESTIONS[3].explain,
    means: QUESTIONS[3].means,
    withVeiligThuis: true,
    some: true,
    answers: answerLines({ 1: 'ja', 2: 'twijfel' }, ['acuut']),
    providers: [
      { title: 'intern begeleider', value: 'ib' },
      { title: 'schoolmaatschappelijk werk', value: 'smw' },
    ],
    changes: [
      { title: 'Vraag 1 aanpassen', n: '1' },
      { title: 'Vraag 2 aanpassen', n: '2' },
    ],
  },
});

/** One question at a time, with what each answer means; an answer may be changed (storyboard 3.H). */
export const consideration = casusPage({
  card,
  opens: ['af', 'chair'],
  acts: ['afwegingskader.answer'],
  reads: ({ steps }) => steps.beslissen?.content ?? [],
  prefill: ({ state, told, values }) => {
    const n = questionOf(state, values['n']);
    const last = ofType(told, 'AfwegingAnswered').findLast(({ event }) => event.data.n === n)?.event.data;
    return {
      answer: last?.answer ?? '',
      reason: last?.reason ?? '',
      provider: last?.provider ?? '',
      unsafe: last?.unsafe.join(',') ?? '',
    };
  },
  present: ({ state, facts, values }) => {
    const n = questionOf(state, values['n']);
    const gate = gateOf(notNow(state, facts, state.fourthAgain ? 'volgen' : 'beslissen'), values['reason']);
    return {
      child: childLine(state),
      n: n === undefined ? '' : String(n),
      heading: n === undefined ? 'De vragen van de beslissing' : `Vraag ${n} van de beslissing`,
      ...gate,
      asks: gate.open && n !== undefined,
      asksUnsafe: n === 2,
      asksHelp: n === 3,
      complete: gate.open && n === undefined,
      ...textsOf(n),
      withVeiligThuis: (n === 3 || n === 4) && state.answers[2] !== 'nee',
      some: Object.keys(state.answers).length > 0,
      answers: answerLines(state.answers, state.unsafe),
      providers: schoolChoices('provider', facts.protocol),
      changes: changesOf(state, n),
    };
  },
});

/** The question that was asked for, when it has its turn or had it; else the next; none when all are answered. */
const questionOf = ({ answers, fourthAgain }: CasusState, asked: string | undefined): Consideration | undefined =>
  fourthAgain ? 4 : answered(answers, asked);

const answered = (answers: Answers, asked: string | undefined): Consideration | undefined =>
  ORDER.find((n) => String(n) === asked && answers[n] !== undefined) ?? nextConsideration(answers);

const textsOf = (n: Consideration | undefined) => {
  if (n === undefined) return { question: '', explain: '', means: '' };
  const { question, explain, means } = QUESTIONS[n];
  return { question, explain, means };
};

const changesOf = ({ answers, fourthAgain }: CasusState, shown: Consideration | undefined) =>
  (fourthAgain ? [] : ORDER)
    .filter((n) => n !== shown && answers[n] !== undefined)
    .map((n) => ({
      title: `Vraag ${n} aanpassen`,
      n: String(n),
    }));
