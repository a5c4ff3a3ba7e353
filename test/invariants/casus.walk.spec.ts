import { loadProtocols } from '../../services/protocols/load.ts';
import { type GivenCasus, givenCasus } from '../domain/support/given.ts';
import { starts } from '../domain/support/inputs.ts';
import { wrongInCasus } from '../domain/support/keeps.ts';
import { AROUND, type Around, FULL, schoolWithout } from '../domain/support/school.ts';
import { MOMENTS } from '../domain/support/walk.ts';
import { ANYTHING } from './support/acts.ts';
import { deadEnd } from './support/finish.ts';
import { IN_CASUS } from './support/ofCasus.ts';
import { drawnFor, type Drawing } from './support/draw.ts';
import { type Random, randomOf } from './support/random.ts';
import { wander } from './support/wander.ts';
import { CASUS_PAGES } from '../../cards/pages.ts';

const LONG = process.env['PLUIS_TEST_LONG'] !== undefined;
const WALKS = LONG ? 2000 : 200;
const ACTS = 200;
/** Always the same walks, so that a failure stays until it is mended; the long run looks further each time. */
const SEED = LONG ? Math.trunc(performance.timeOrigin) : 23;
/** How often a walk is looked at from all sides: everything drawn, and brought to its end. */
const DRAWN_EACH = 10;
const ENDED_EACH = LONG ? 100 : 1000;

const protocols = [...Object.values(loadProtocols().current), FULL];
/** The whole school; without a deputy; and with one AF who is the ib too, and one head. */
const schools = [AROUND.school, schoolWithout('ilse'), schoolWithout('ilse', 'karin', 'anna', 'hanna')];

/** From the very first, or from anywhere on the straight way. */
const BEGINNINGS = [givenCasus().and('marja', starts()), ...MOMENTS];

const placeOf = (walk: number): Around => ({
  ...AROUND,
  protocol: protocols[walk % protocols.length] ?? FULL,
  school: schools[Math.trunc(walk / protocols.length) % schools.length] ?? AROUND.school,
});

const brokenIn = (story: GivenCasus): string[] => [
  ...Object.entries(IN_CASUS).flatMap(([name, invariant]) => invariant(story).map((what) => `(${name}) ${what}`)),
  ...wrongInCasus(story),
];

const looks = (story: GivenCasus, count: number, random: Random, drawing: Drawing): string[] => {
  const broken = brokenIn(story);
  if (count % DRAWN_EACH === 0) broken.push(...drawnFor(story, random, drawing));
  if (count % ENDED_EACH === 0 && story.state.status === 'open') {
    const end = deadEnd(story, random);
    if (end !== undefined) broken.push(end);
  }
  return broken;
};

describe(`${WALKS} walks of ${ACTS} acts by random people (seed ${SEED})`, () => {
  const broken: string[] = [];
  const drawing: Drawing = { pages: new Set() };
  const seen = new Set<string>();
  beforeAll(() => {
    for (let walk = 0; walk < WALKS; walk += 1) {
      const random = randomOf(SEED + walk);
      const begin = (): GivenCasus => random.oneOf(BEGINNINGS).where(placeOf(walk));
      let count = 0;
      wander(begin, ANYTHING, ACTS, random, (story) => {
        count += 1;
        for (const event of story.commits.at(-1)?.events ?? []) seen.add(event.type);
        broken.push(
          ...looks(story, count, random, drawing).map((what) => `seed ${SEED + walk}, act ${count}: ${what}`),
        );
      });
    }
  }, 1_200_000);

  it('break no safety invariant, and leave no casus without somebody who is awaited and may act', () => {
    expect(broken.filter((what) => !/no way on|card|page/.test(what)).slice(0, 5)).toEqual([]);
  });
  it('come nowhere where the people of the school cannot bring it to an end', () => {
    expect(broken.filter((what) => what.includes('no way on')).slice(0, 5)).toEqual([]);
  });
  it('come nowhere where a page that somebody may open cannot be drawn', () => {
    expect(broken.filter((what) => /card|page/.test(what)).slice(0, 5)).toEqual([]);
    expect(Object.keys(CASUS_PAGES).filter((id) => !drawing.pages.has(id))).toEqual([]);
  });
  it('come everywhere: every kind of event happened', () => {
    expect(seen.size).toBeGreaterThan(60);
  });
});
