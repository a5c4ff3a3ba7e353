import { casus } from '../../services/aggregates/casus.ts';
import type { Awaited } from '../../services/domain/awaited.ts';
import { isRefused } from '../../services/domain/decision.ts';
import { DAY } from '../../services/domain/time.ts';
import * as moments from './support/casus.ts';
import { type GivenCasus, goesOn } from './support/given.ts';
import { CASUS } from './support/inputs.ts';
import { factsOf, NOW } from './support/school.ts';
import { CASUS_ACTS, everybodyDoes } from './support/walk.ts';

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

/** What has a day of its own is counted from that day, whenever it began to wait. */
const HAS_ITS_DAY = ['feedback'];

describe('what begins to wait', () => {
  const much = NOW + 20 * DAY;

  it.each(STORIES)('is not counted from before that, whoever does what: %s', (_name, story) => {
    const later = story.where({ now: much });
    const before = later.waits();
    const isNew = (one: Awaited): boolean => !before.some(({ page, key }) => page === one.page && key === one.key);
    for (const { by, command } of everybodyDoes(CASUS_ACTS)) {
      const decision = casus.decide(command, story.state, factsOf(by, later.around), 0);
      if (isRefused(decision)) continue;
      const wrong = goesOn(casus, later, { by, at: much, events: decision.events })
        .waits()
        .filter((one) => isNew(one) && one.due === undefined && !HAS_ITS_DAY.includes(one.page))
        .filter(({ from }) => from > 0 && from < much);
      expect({ by, type: command.type, wrong }).toEqual({ by, type: command.type, wrong: [] });
    }
  });
});
