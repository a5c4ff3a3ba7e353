import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How many requirements the domain has: R1 to R133. */
export const REQUIREMENTS = Array.from({ length: 133 }, (_, index) => `R${index + 1}`);

/** The tests that show a requirement, as `file: title`, and why it is no software, or not wholly. */
const entry = z.strictObject({ tests: z.array(z.string()).min(1).optional(), reason: z.string().min(20).optional() });
export type Trace = Record<string, z.infer<typeof entry>>;

export const readTrace = (): Trace =>
  z.record(z.string(), entry).parse(JSON.parse(readFileSync(`${root}test/requirements.json`, 'utf8')));

/** What is missing or points nowhere; nothing may be. */
export const gapsIn = (trace: Trace): string[] => [
  ...REQUIREMENTS.filter((name) => trace[name] === undefined).map((name) => `${name} has no entry`),
  ...Object.keys(trace)
    .filter((name) => !REQUIREMENTS.includes(name))
    .map((name) => `${name} is no requirement`),
  ...Object.entries(trace).flatMap(([name, { tests = [], reason }]) => [
    ...(tests.length === 0 && reason === undefined ? [`${name} names no test and no reason`] : []),
    ...tests.filter((test) => !isTest(test)).map((test) => `${name} names a test that is not there: ${test}`),
  ]),
];

/** Does the file have a test with this title, written out as it stands in the file? */
const isTest = (test: string): boolean => {
  const [, file = '', title = ''] = /^([^:]+): (.+)$/s.exec(test) ?? [];
  if (file === '' || !existsSync(`${root}${file}`)) return false;
  const source = readFileSync(`${root}${file}`, 'utf8');
  const written = [`'${title.replaceAll("'", "\\'")}'`, `"${title}"`, `\`${title}\``];
  return written.some((text) =>
    source
      .slice(0, Math.max(source.indexOf(text), 0))
      .trimEnd()
      .endsWith('('),
  );
};

/** One line for each requirement. */
export const tableOf = (trace: Trace): string =>
  REQUIREMENTS.map((name) => {
    const { tests = [], reason } = trace[name] ?? {};
    const lines = [...tests, ...(reason === undefined ? [] : [`(${reason})`])];
    return `${name.padEnd(5)} ${lines.join('\n      ')}`;
  }).join('\n');
