import { z } from 'zod';

/** The codes that a field takes, through everything that may be wrapped around them; none for free text. */
export const codesOf = (schema: unknown): string[] => {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(codesOf);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return codesOf(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return codesOf(schema.def.out);
  return schema instanceof z.ZodArray ? codesOf(schema.element) : [];
};

/** The same data with other words wherever a contract takes people's words. */
export const withWords = (schema: unknown, value: unknown, words: string): unknown => {
  if (schema instanceof z.ZodString) return schema.meta()?.['words'] === true ? words : value;
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((one) => withWords(schema.element, one, words)) : value;
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withWords(schema.shape[key], inner, words)]),
  );
};

/** How many places for people's words a contract has. */
export const wordPlaces = (schema: unknown): number => {
  if (schema instanceof z.ZodString) return schema.meta()?.['words'] === true ? 1 : 0;
  if (schema instanceof z.ZodArray) return wordPlaces(schema.element);
  if (!(schema instanceof z.ZodObject)) return 0;
  return Object.values(schema.shape).reduce<number>((sum, inner) => sum + wordPlaces(inner), 0);
};
