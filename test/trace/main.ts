import { gapsIn, readTrace, tableOf } from './trace.ts';

const trace = readTrace();
const gaps = gapsIn(trace);
process.stdout.write(`${tableOf(trace)}\n`);
if (gaps.length > 0) {
  process.stderr.write(`\n${gaps.join('\n')}\n`);
  process.exitCode = 1;
}
