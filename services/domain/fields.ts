import { z } from 'zod';

/**
 * What people type and choose. Every field cleans before it measures, so that an invisible character
 * never counts and never stays. A text that is too long says by how much: `params.tooLong`.
 */

// Control characters (but not tab and newline), and those that hide or turn text around on screen.
const INVISIBLE = /(?![\t\n])[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const clean = (typed: string): string => typed.replace(INVISIBLE, '').trim();

/** Length as people count: an emoji is one, whatever its size in memory. */
const lengthOf = (value: string): number => (value.length < 40 ? value.length : Array.from(value).length);

const measured = (max: number, min: number) =>
  z
    .string()
    .transform(clean)
    .superRefine((value, context) => {
      const over = lengthOf(value) - max;
      if (over > 0) context.addIssue({ code: 'custom', params: { tooLong: over } });
      else if (value.length < min) context.addIssue({ code: 'custom', params: { missing: true } });
    });

/** A text that must be there. */
export const text = (max = 2000, min = 1) => measured(max, min);

/** A text that may stay empty. */
export const optionalText = (max = 2000) => measured(max, 0).default('');

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: string) => {
  if (!DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

export const day = () => z.string().trim().refine(isDay);
export const optionalDay = () => z.union([z.literal(''), day()]).default('');
export const time = () =>
  z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const optionalTime = () => z.union([z.literal(''), time()]).default('');

export const YES_NO = ['ja', 'nee'] as const;

export const choice = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options);
export const optionalChoice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.union([z.literal(''), z.enum(options)]).default('');

/** Several from a list: Teams sends them as one string with commas. */
export const choices = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.preprocess(split, z.array(z.enum(options)).min(1));

/** Several from a list, or none. */
export const optionalChoices = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.preprocess(split, z.array(z.enum(options)));

/** Ids of people or streams, one or several. */
const id = () => z.string().regex(/^[a-z0-9-]{3,64}$/i);
export const person = () => id();
export const optionalPerson = () => z.union([z.literal(''), id()]).default('');
export const ids = (min = 0, max = 40) => z.preprocess(split, z.array(id()).min(min).max(max));

export const toggle = () => z.preprocess((value) => value === true || value === 'true', z.literal(true));

function split(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? [];
  return value === '' ? [] : value.split(',').map((part) => part.trim());
}
