import type { Answers, Consideration, Unsafe } from '../../services/domain/afwegingskader.ts';
import { labelOf } from '../labels.ts';
import { LAW } from '../norms.ts';

/** The questions of the decision, each with its explanation and what the answers mean (storyboard 3.H). */
export const QUESTIONS = LAW.questions;

/** The fifth one, asked at every look back. `again`: what no or doubt leads to here. */
export const fifthQuestion = (again: string): { question: string; explain: string; means: string } => {
  const { question, explain, means } = LAW.questions[5];
  return { question, explain, means: means.replace('{opnieuw}', again) };
};

export const ORDER: readonly Consideration[] = [1, 2, 3, 4];

/** What a question is about, in a few words. */
export const shortOf = (n: number): string => {
  const known = ORDER.find((one) => one === n);
  return known === undefined ? '' : QUESTIONS[known].short;
};

/** The answers so far, one thin line each. */
export const answerLines = (answers: Answers, unsafe: readonly Unsafe[]): { line: string }[] =>
  ORDER.flatMap((n) => {
    const answer = answers[n];
    const how = n === 2 && unsafe.length > 0 ? ` (${labelOf('unsafe', unsafe)})` : '';
    return answer === undefined
      ? []
      : [{ line: `Vraag ${n} · ${QUESTIONS[n].short}: ${labelOf('answer', answer)}${how}` }];
  });
