import fc from 'fast-check';
import { type GivenCasus, givenCasus, type GivenSignaal, givenSignaal } from './support/given.ts';
import { wrongInCasus, wrongInSignaal } from './support/keeps.ts';
import { schoolWithout } from './support/school.ts';
import { CASUS_ACTS, everybodyDoes, MOMENTS, SIGNAAL_ACTS, walk } from './support/walk.ts';

// Always the same walks, so that a failure stays until it is mended; the long run looks further each time.
const LONG = process.env['PLUIS_TEST_LONG'] !== undefined;
const RUNS = LONG ? { numRuns: 1000 } : { numRuns: 60, seed: 23 };

const steps = fc.array(fc.nat(), { minLength: 30, maxLength: 30 });
const casusActs = everybodyDoes(CASUS_ACTS);
const signaalActs = everybodyDoes(SIGNAAL_ACTS);

const casusKeeps = (story: GivenCasus): void => expect(wrongInCasus(story)).toEqual([]);
const signaalKeeps = (story: GivenSignaal): void => expect(wrongInSignaal(story)).toEqual([]);

describe('no case falls silent', () => {
  it('in an open casus somebody is awaited who may act, nobody it is closed to, and nobody for his own approval', () => {
    fc.assert(
      fc.property(fc.constantFrom(givenCasus(), ...MOMENTS), steps, (story, numbers) => {
        walk(story, casusActs, numbers, casusKeeps);
      }),
      RUNS,
    );
  });
  it('nor where the AF has no deputy', () => {
    const small = { school: schoolWithout('ilse') };
    fc.assert(
      fc.property(fc.constantFrom(givenCasus(), ...MOMENTS), steps, (story, numbers) => {
        walk(story.where(small), casusActs, numbers, casusKeeps);
      }),
      RUNS,
    );
  });
  it('in an open signal somebody is awaited who may act, and never its author to look at it', () => {
    fc.assert(
      fc.property(fc.constantFrom({}, { school: schoolWithout('ilse') }), steps, (change, numbers) => {
        walk(givenSignaal().where(change), signaalActs, numbers, signaalKeeps);
      }),
      RUNS,
    );
  });
});
