import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NORMS } from '../services/domain/afwegingskader.ts';
import { SKIP_GROUNDS } from '../services/domain/protocol/law.ts';
import { phoneOf } from './numbers.ts';

const question = z.strictObject({
  short: z.string(),
  question: z.string(),
  explain: z.string(),
  means: z.string().transform((text) => text.replace('{veiligThuis}', phoneOf('veiligThuis'))),
});
/** `asked`: the consideration that it follows from. `doubt`: what is said when that one was answered with doubt. */
const norm = z.strictObject({ asked: z.number(), sure: z.string(), doubt: z.string() });

const schema = z.strictObject({
  version: z.string().min(1),
  owner: z.string(),
  checked: z.iso.date(),
  framework: z.string(),
  terms: z.strictObject({ decides: z.number(), again: z.number(), investigation: z.number() }),
  questions: z.strictObject({ 1: question, 2: question, 3: question, 4: question, 5: question }),
  norms: z.record(z.enum(NORMS), norm),
  /** Not to talk (R65), not to be known by name (R90), not to tell of a melding (R97): each has a list of its own. */
  grounds: z.strictObject({
    skipTalk: z.record(z.enum(SKIP_GROUNDS), z.string()),
    anonymity: z.strictObject({ gevaarKind: z.string(), gevaarMelder: z.string(), vertrouwen: z.string() }),
    parents: z.strictObject({
      nietVeiligheidKind: z.string(),
      nietVeiligheidAnder: z.string(),
      nietContactBreekt: z.string(),
    }),
    pupil: z.strictObject({ nietVeiligheid: z.string(), nietContactBreekt: z.string() }),
  }),
  without: z.strictObject({ refuted: z.string(), help: z.string() }),
});

/**
 * What the law asks, in words: the considerations, the norms to report by, the grounds for an exception and the terms of Veilig Thuis. Content with an
 * owner and the day on which somebody last looked at it (domain.md B.13).
 */
export const LAW = schema.parse(
  JSON.parse(readFileSync(new URL('../services/protocols/norms.json', import.meta.url), 'utf8')),
);
