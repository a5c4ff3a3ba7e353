import { measures } from './measures.ts';
import { type Figure, table } from './figures.ts';

/** `npm run bench`: every figure of the README, measured now. `--json` one object a line, `--only NAME` one measure. */
const args = process.argv.slice(2);
const json = args.includes('--json');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (only !== undefined && only !== name) continue;
  process.stderr.write(`${name} …\n`);
  figures.push(...(await measure()));
}
process.stdout.write(json ? figures.map((figure) => `${JSON.stringify(figure)}\n`).join('') : table(figures));
