import { readFileSync } from 'node:fs';
import { checkProtocol } from '../domain/protocol/check.ts';
import { drawProtocol } from '../domain/protocol/draw.ts';

const USAGE = 'Gebruik: npm run protocol -- check BESTAND.json';

/** `npm run protocol -- check FILE`: everything that is wrong at once, or the route as a drawing (mermaid). */
const run = ([what, file]: string[]): number => {
  if (what !== 'check' || file === undefined) return tell(USAGE);
  const given = read(file);
  if (given === undefined) return tell(`${file} is niet te lezen, of geen geldig JSON-bestand.`);
  const checked = checkProtocol(given);
  if ('wrong' in checked) return tell(...checked.wrong.map((sentence) => `- ${sentence}`));
  process.stdout.write(`${drawProtocol(checked.protocol)}\n`);
  return 0;
};

const tell = (...sentences: string[]): number => {
  process.stderr.write(`${sentences.join('\n')}\n`);
  return 1;
};

const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

process.exitCode = run(process.argv.slice(2));
