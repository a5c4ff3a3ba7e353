import { readFileSync } from 'node:fs';
import { z } from 'zod';

const dated = z.looseObject({ version: z.string().min(1), checked: z.iso.date() });

const FILES = ['numbers', 'norms', 'signals', 'holidays'] as const;

/** The day on which somebody last looked at the oldest of the contents: numbers, norms, signal list, holidays. */
export const loadContentChecked = (): string =>
  FILES.map((name) => dated.parse(JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'))))
    .map(({ checked }) => checked)
    .toSorted()[0] ?? '';
