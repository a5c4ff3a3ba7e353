import type { Arrival, Faults } from './support/chaos.ts';
import { NO_FAULTS } from './support/chaos.ts';
import { type Outcome, simulate } from './support/simulate.ts';

const LONG = process.env['PLUIS_TEST_LONG'] !== undefined;
const REMINDERS = LONG ? 20_000 : 2000;
const FAULTS: Faults = { crash: 0.0008, write: 0.03, ambiguous: 0.03, lost: 0.03, busy: 0.05 };
const SEED = Number(process.env['PLUIS_SEED'] ?? Math.floor(Math.random() * 1e9));
const CASE = { seed: SEED, reminders: REMINDERS, instances: 3, skewMs: 2000, faults: FAULTS, lease: 'kept' } as const;

/** Everything that came to one person about one thing, in the order in which it came. */
const received = ({ arrivals }: Outcome): Arrival[][] =>
  [...Map.groupBy(arrivals, ({ to, what }) => `${to} ${what}`).values()].map((all) =>
    all.toSorted((one, other) => one.at - other.at),
  );

const silentSeconds = (outcome: Outcome): Arrival[] =>
  received(outcome).flatMap(([, ...again]) => again.filter(({ twice }) => !twice));

/** How many different messages of one kind arrived. */
const kindsOf = (outcome: Outcome, what: RegExp): number =>
  received(outcome).filter(([first]) => first !== undefined && what.test(first.what)).length;

const fateless = ({ fates }: Outcome): string[] =>
  fates
    .filter(({ ended, note }) => ended !== 'sent' && !(['cancelled', 'failed', 'held'].includes(ended) && note !== ''))
    .map(({ delivery, ended }) => `${delivery.id} ${ended}`);

describe(`${REMINDERS} reminders, three instances, and everything that can go wrong (seed ${SEED})`, () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await simulate(CASE);
  }, 1_800_000);

  it('loses none: each is sent, cancelled with a reason, or stuck where a person sees it', () => {
    expect(fateless(outcome)).toEqual([]);
    // A receipt, a first message, a reminder and a climb for each signal; and what Pluis itself has to say about the rest.
    expect(outcome.fates.length).toBeGreaterThanOrEqual(4 * REMINDERS);
    const stuck = outcome.fates.filter(({ ended }) => ended !== 'sent').length;
    for (const what of [/ receipt$/, / triage /, /\.directie1$/])
      expect(kindsOf(outcome, what) + stuck).toBeGreaterThanOrEqual(REMINDERS);
    expect(kindsOf(outcome, /^digest /)).toBeGreaterThan(REMINDERS / 20);
  });
  it('sends none twice without saying so, and none more often than twice again', () => {
    expect(silentSeconds(outcome)).toEqual([]);
    expect(Math.max(...received(outcome).map(({ length }) => length))).toBeLessThanOrEqual(3);
  });
  it('really fell down, at every point there is', () => {
    const names = ['load', 'due', 'visible', 'append', 'claim', 'settle', 'send'];
    const missing = names
      .flatMap((name) => [`before ${name}`, `after ${name}`])
      .filter((point) => !outcome.crashedAt.has(point));
    expect(outcome.crashes).toBeGreaterThan(10);
    expect(LONG ? missing : missing.filter((point) => /claim|settle|send|append/.test(point))).toEqual([]);
  });
});

describe(`the same without a fault (seed ${SEED})`, () => {
  it('sends everything once, however many instances are after it', async () => {
    const outcome = await simulate({ ...CASE, reminders: 200, faults: NO_FAULTS });
    expect(received(outcome).filter(({ length }) => length > 1)).toEqual([]);
    for (const what of [/ receipt$/, / triage /, /\.directie1$/]) expect(kindsOf(outcome, what)).toBe(200);
    expect(kindsOf(outcome, /^digest /)).toBe(20);
  }, 120_000);
  it('does not without a lease: this test can fail', async () => {
    const outcome = await simulate({ ...CASE, reminders: 200, faults: NO_FAULTS, lease: 'none' });
    expect(received(outcome).filter(({ length }) => length > 1).length).toBeGreaterThan(0);
  }, 120_000);
});
