import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NEUTRAL } from '../services/domain/neutral.ts';
import { type Compiled, compile } from './compile.ts';
import { idsSchema } from './ids.ts';
import type { JsonObject } from './json.ts';

/** What every card gets besides its own data. */
const frame = {
  ids: idsSchema,
  refusal: z.string(),
  refused: z.boolean(),
  values: z.record(z.string(), z.string()),
};

const neutralLine = z.enum(Object.values(NEUTRAL));

/** People's own words: only ever drawn by a TextRun or as the value of an input. */
export const words = () => z.string().meta({ words: true });

/** A block of people's words with a line on top that says whose, when and how. */
export const told = () => z.array(z.strictObject({ head: z.string(), text: words() }));

export const choiceList = () => z.array(z.strictObject({ title: z.string(), value: z.string() }));

export type Place = 'chat' | 'dialog';
export type Card<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  id: string;
  place: Place;
  contract: z.ZodObject<Shape & typeof frame>;
  /** One compiled template for each page of the card. */
  pages: Compiled[];
  /**
   * Is the panel open on top, or folded at the foot? `numbers`: folded, and without the alert.
   * `openNumbers`: open, and the card has the buttons itself.
   */
  panel: 'closed' | 'open' | 'numbers' | 'openNumbers' | 'none';
  /** Data for the gallery and the tests. */
  example: z.infer<z.ZodObject<Shape>>;
};

/** A card of which only is asked that it can be drawn. */
export type AnyCard = Pick<Card, 'id' | 'place' | 'pages' | 'panel'> & {
  contract: z.ZodType<Record<string, unknown>>;
  example: Record<string, unknown>;
};

type Definition<Shape extends z.ZodRawShape> = {
  id: string;
  data: Shape;
  example: z.infer<z.ZodObject<Shape>>;
  panel?: Card['panel'];
  /** Template names, one a page; the card's own id when it has one page. */
  pages?: string[];
};

const template = (name: string): Compiled => {
  const source: JsonObject = JSON.parse(readFileSync(new URL(`./templates/${name}.json`, import.meta.url), 'utf8'));
  return compile(name, source);
};

const define = <Shape extends z.ZodRawShape>(
  place: Place,
  { id, data, example, panel, pages }: Definition<Shape>,
): Card<Shape> => ({
  id,
  place,
  contract: z.strictObject({ ...data, ...frame }),
  pages: (pages ?? [id]).map((name) => withFlags(name, data)),
  panel: panel ?? 'closed',
  example,
});

/** A `$when` on anything but a boolean of the contract would drop its element without a word. */
const withFlags = (name: string, data: z.ZodRawShape): Compiled => {
  const compiled = template(name);
  const wrong = compiled.flags.filter((flag) => flag !== 'refused' && !(data[flag] instanceof z.ZodBoolean));
  if (wrong.length > 0) throw new Error(`card ${name}: no boolean ${wrong.join(', ')} in the contract`);
  return compiled;
};

/** A card that Teams keeps: its first text is a line from the closed list, and it says nothing of a child. */
export const chatCard = <Shape extends z.ZodRawShape>(definition: Definition<Shape & { line: typeof neutralLine }>) =>
  define('chat', definition);

export const line = () => neutralLine;

/** A card in a dialog, which Teams does not keep: here content may be read and typed. */
export const dialogCard = <Shape extends z.ZodRawShape>(definition: Definition<Shape>) => define('dialog', definition);
