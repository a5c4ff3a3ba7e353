import { z } from 'zod';
import { addDays } from '../../../services/domain/calendar.ts';
import type { Day } from '../../../services/domain/time.ts';
import { EVERYBODY, ID } from '../../domain/support/school.ts';
import type { Random } from './random.ts';

/** What a field of an act takes, as its own schema says it. */
export type Field = {
  type?: string | undefined;
  enum?: string[] | undefined;
  pattern?: string | undefined;
  anyOf?: Field[] | undefined;
  items?: Field | undefined;
};

const field: z.ZodType<Field> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    enum: z.array(z.string()).optional(),
    pattern: z.string().optional(),
    anyOf: z.array(field).optional(),
    items: field.optional(),
  }),
);

/** The fields of an act, by their name. */
export const fieldsOf = ({ shape }: { shape: Record<string, z.ZodType> }): Record<string, Field> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [
      name,
      field.parse(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })),
    ]),
  );

/** The ids that somebody could choose from, and the day on which he does. */
export type Around = { signals: string[]; casussen: string[]; today: Day };

/** Empty, short, far too long, and what a template or a screen could stumble over. */
const TEXTS = [
  '',
  'Nee.',
  'Hij at drie dagen niets.',
  `${'Zij zei dat het thuis weer mis was. '.repeat(28)}`,
  'a'.repeat(5000),
  '${naam} **vet** <b>&amp;</b> "aan\\halen"',
  'regel een\nregel twee\t\u202Eomgekeerd\u0000',
  '👩‍👧‍👦 mam',
];
const DAYS = [-400, -30, -3, -1, 0, 1, 5, 14, 60, 400];
const TIMES = ['07:45', '15:30', '16:00', '23:59'];
const MOST = 3;

/** Something that could be typed into a field; often what nobody should. `like`: what fits there. */
export const anyValue = (what: Field, like: unknown, around: Around, random: Random): unknown => {
  if (what.enum !== undefined) return random.oneOf(what.enum);
  if (what.anyOf !== undefined) return anyValue(random.oneOf(what.anyOf), like, around, random);
  const { items } = what;
  if (items !== undefined) {
    const first: unknown = Array.isArray(like) ? like[0] : like;
    return Array.from({ length: random.below(MOST + 1) }, () => anyValue(items, first, around, random));
  }
  if (what.type === 'boolean') return random.below(2) === 0;
  if (what.type === 'integer' || what.type === 'number') return random.below(7);
  if (what.pattern?.includes(':') === true) return random.oneOf(TIMES);
  if (what.pattern !== undefined) return anyId(like, around, random);
  if (what.type === 'string') return random.below(20) === 0 ? 'gisteren' : addDays(around.today, random.oneOf(DAYS));
  return random.oneOf(TEXTS);
};

const anyId = (like: unknown, { signals, casussen }: Around, random: Random): string => {
  const kind = typeof like === 'string' ? like.slice(0, 2) : '';
  const people = EVERYBODY.map((who) => ID[who]);
  const known = kind === 's-' ? signals : kind === 'c-' ? casussen : people;
  return random.oneOf([...known, ...known, ...people, ...signals, ...casussen, 'nieuw']);
};
