import { casus } from '../../services/aggregates/casus.ts';
import { DAY } from '../../services/domain/time.ts';
import * as moments from './support/casus.ts';
import { type GivenCasus, goesOn } from './support/given.ts';
import { CASUS } from './support/inputs.ts';
import { NOW } from './support/school.ts';

const STORIES: [string, GivenCasus][] = Object.entries(moments).flatMap(([name, story]) =>
  typeof story === 'function' || story.state.status !== 'open' ? [] : [[name, story]],
);
const LATER = NOW + 2 * DAY;

/** Somebody who was asked nothing writes down what he saw, two days later. */
const observedLater = (story: GivenCasus): GivenCasus =>
  goesOn(casus, story.where({ now: LATER }), {
    by: 'joost',
    at: LATER,
    events: [{ type: 'ObservationAdded', v: 1, data: CASUS['observation.add'] }],
  });

describe('what waits too long', () => {
  it.each(STORIES)('is counted from when it began, whatever else is written down: %s', (_name, story) => {
    const before = story.where({ now: LATER }).waits();
    const after = observedLater(story).waits();
    for (const { person, page, key, from } of before) {
      const same = after.find((one) => one.person === person && one.page === page && one.key === key);
      if (same !== undefined) expect({ page, key, from: same.from }).toEqual({ page, key, from });
    }
    expect(after.length).toBeGreaterThan(0);
  });
});
