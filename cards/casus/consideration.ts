import { z } from 'zod';
import { type Answers, type Consideration, nextConsideration } from '../../services/domain/afwegingskader.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { choiceList, dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { observedFacts } from '../describe/observed.ts';
import { ofType } from '../describe/ofType.ts';
import { answerLines, ORDER, QUESTIONS } from '../describe/questions.ts';
import { byName } from '../describe/shared.ts';
import { within } from '../describe/within.ts';
import { casusPage, type CasusView } from '../page.ts';
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
    known: z.boolean(),
    told: told(),
    more: z.boolean(),
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
    known: true,
    told: [
      { head: 'di 19 jan · zelf gezien of gehoord', text: 'Kwam zonder jas bij vorst.' },
      {
        head: 'ma 25 jan · zelf gezien of gehoord · spreekt de zorg tegen',
        text: 'Rent elke ochtend lachend naar binnen.',
      },
    ],
    more: false,
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
  reads: ({ steps }) =>
    [steps.signaleren, steps.gesprek, steps.wegen, steps.beslissen, steps.volgen].flatMap(
      (step) => step?.content ?? [],
    ),
  related: byName,
  prefill: ({ state, told: events, values }) => {
    const n = questionOf(state, values['n']);
    const last = ofType(events, 'AfwegingAnswered').findLast(({ event }) => event.data.n === n)?.event.data;
    return {
      answer: last?.answer ?? '',
      reason: last?.reason ?? '',
      provider: last?.provider ?? '',
      unsafe: last?.unsafe.join(',') ?? '',
    };
  },
  present: (view) => {
    const { state, facts, values } = view;
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
      ...factsFor(n, view),
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

/** The form needs its own room on the card. */
const ROOM = 6000;

/** What the answer stands on: what was seen, also what speaks against it; the weighing; of help what parents said. */
const factsFor = (n: Consideration | undefined, { told: all, facts, related: { file } }: CasusView) => {
  if (n === undefined) return { known: false, told: [], more: false };
  const against = observedFacts(all, file.signals, ['spreektTegen']);
  const said = n === 4 ? ofType(all, 'GesprekRecorded') : [];
  const { lines, more } = within(
    [
      ...observedFacts(all, file.signals, ['past', 'weetNiet']),
      ...against.map(({ head, text }) => ({ head: `${head} · spreekt de zorg tegen`, text })),
      ...describeCasus([...said, ...ofType(all, 'WegingRecorded').slice(-1)], facts.school, facts.protocol),
    ],
    ROOM,
  );
  return { known: lines.length > 0, told: lines, more };
};

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
