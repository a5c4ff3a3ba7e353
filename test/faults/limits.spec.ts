import { createPace } from '../../services/deliver/pace.ts';
import { NO_FAULTS } from './support/chaos.ts';
import { createLimited } from './support/limits.ts';
import { simulate } from './support/simulate.ts';

/** In smaller runs what begins and ends weighs too much to say how fast it goes. */
const REMINDERS = 2000;
const PER_SECOND = 50;
const INSTANCES = 3;

describe(`${REMINDERS} reminders at one moment of the morning in one tenant`, () => {
  it('break no limit of Teams, and go out nearly as fast as it allows', async () => {
    const breaches: string[] = [];
    const { arrivals } = await simulate({
      seed: 1,
      reminders: REMINDERS,
      instances: INSTANCES,
      faults: NO_FAULTS,
      skewMs: 0,
      lease: 'kept',
      pace: (time) => createPace(time, INSTANCES),
      notifier: (time, all) => createLimited(time, all, breaches),
    });
    expect(breaches).toEqual([]);
    const times = arrivals
      .filter(({ what }) => what.endsWith('.directie1'))
      .map(({ at }) => at)
      .toSorted((one, other) => one - other);
    expect(times).toHaveLength(REMINDERS);
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
    expect(REMINDERS / seconds / PER_SECOND).toBeGreaterThanOrEqual(0.9);
  }, 240_000);
});
