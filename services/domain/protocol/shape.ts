import type { z } from 'zod';

/** What is wrong with the shape of a file, in sentences that somebody can follow who wrote it by hand. */
export const wrongShape = ({ issues }: z.ZodError): string[] => issues.map(sentenceOf);

const sentenceOf = (issue: z.core.$ZodIssue): string => {
  const at = placeOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `${at} ontbreekt.`
        : `${at} heeft een verkeerde vorm: dit moet ${KIND[issue.expected] ?? issue.expected} zijn.`;
    case 'invalid_value':
      return `${at} moet een van deze zijn: ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `${at} heeft een veld dat niemand leest: ${issue.keys.join(', ')}.`;
    case 'too_small':
      return `${at} is leeg of te klein.`;
    case 'too_big':
      return `${at} is te lang of te groot (hoogstens ${issue.maximum}).`;
    case 'invalid_format':
      return `${at} is niet goed geschreven.`;
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return `${at} klopt niet.`;
  }
};

const KIND: Record<string, string> = {
  string: 'een tekst',
  array: 'een lijst',
  object: 'een groep velden',
  number: 'een getal',
  boolean: 'true of false',
};

/** `steps[3].term.gewoon` as somebody reads it: a list counts from one. */
const placeOf = (path: PropertyKey[]): string =>
  path.length === 0
    ? 'Het bestand'
    : `"${path.map((part) => (typeof part === 'number' ? `nummer ${part + 1}` : String(part))).join(' › ')}"`;
