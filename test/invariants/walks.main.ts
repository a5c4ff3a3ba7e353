import fc from 'fast-check';
import { CASUS_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { FULL, schoolWhere, schoolWithout } from '../domain/support/school.ts';
import { MOMENTS } from '../domain/support/walk.ts';
import { coverageOf } from './support/coverage.ts';
import { noDrawing } from './support/draw.ts';
import { anySteps } from './support/step.ts';
import { walkThrough } from './support/walk.ts';
import { ACTS, LONG, WALKS } from './support/walks.ts';

/**
 * Walks through the schools that are named, over every protocol, and prints what came of it. `seed`: any other; with the
 * `path` that is printed with a walk that went wrong, that one walk is done again.
 */
const [schoolsOf = 'whole', seed = LONG ? String(Math.trunc(performance.timeOrigin)) : '23', path = ''] =
  process.argv.slice(2);

/** Anna is the contact person at the board, and a second person has yet to look at the first roles. */
const WHOLE = schoolWhere('anna', { role: 'bestuurscontact', from: '2026-08-01' });
/** Nobody stands in for the AF; and she is the ib too, with one head and nobody else who could approve anything. */
const NO_DEPUTY = schoolWithout('ilse');
const ONE_AF = schoolWithout('ilse', 'hanna', 'anna');

const SCHOOLS: Record<string, SchoolState[]> = {
  whole: [WHOLE, { ...WHOLE, confirmed: WHOLE.confirmed.slice(1) }],
  small: [{ ...NO_DEPUTY, confirmed: NO_DEPUTY.confirmed.slice(1) }, ONE_AF],
};
const PROTOCOLS = [...Object.values(loadProtocols().current), FULL];
const PAGES = [CASUS_PAGES, SIGNAAL_PAGES, SCHOOL_PAGES].flatMap((pages) => Object.keys(pages));

const seen = coverageOf();
const drawing = noDrawing();
type Details = Pick<fc.RunDetails<unknown>, 'failed' | 'numRuns' | 'seed' | 'counterexamplePath' | 'errorInstance'>;

const walks = (numRuns: number, at: number): Details =>
  fc.check(
    fc.property(
      anySteps(ACTS),
      fc.constantFrom(...PROTOCOLS),
      fc.constantFrom(...(SCHOOLS[schoolsOf] ?? [])),
      fc.option(fc.constantFrom(...MOMENTS), { nil: undefined, freq: 2 }),
      (steps, protocol, school, begun) => walkThrough(steps, { protocol, school, begun }, seen, drawing),
    ),
    // Leaving out steps of a walk that went wrong may take as long as the walks did.
    { numRuns, seed: at, path, endOnFailure: path !== '', interruptAfterTimeLimit: LONG ? 3_000_000 : 300_000 },
  );

/** Where some act has not come by, a few walks more. */
const FURTHER = 10;
const MOST_FURTHER = 5;

let details = walks(WALKS, Number(seed));
let count = details.numRuns;
for (let more = 1; more <= MOST_FURTHER && !details.failed && seen.missed().length > 0; more += 1) {
  details = walks(FURTHER, Number(seed) + more);
  count += details.numRuns;
}
const wrong = details.failed
  ? `seed ${details.seed} ${details.counterexamplePath ?? ''}: ${String(details.errorInstance)}`
  : '';
const pages = PAGES.filter((page) => !drawing.pages.has(page));
process.stdout.write(JSON.stringify({ wrong, walks: count, missed: seen.missed(), pages }));
