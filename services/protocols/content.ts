import { readFileSync } from 'node:fs';
import { z } from 'zod';

const dated = z.looseObject({ checked: z.iso.date() });

const FILES = ['numbers', 'norms', 'signals'] as const;

/** The day on which somebody last looked at the oldest of the contents: numbers to call, norms, and the signal list. */
export const loadContentChecked = (): string =>
  FILES.map((name) => dated.parse(JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'))))
    .map(({ checked }) => checked)
    .toSorted()[0] ?? '';
