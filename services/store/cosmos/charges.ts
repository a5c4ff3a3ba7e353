import type { Log } from '../../ports.ts';
import type { Measure } from './client.ts';

/** What the account asked for our requests: a line a minute for every kind of request and outcome. */
export type Charges = { measure: Measure; stop: () => void };

const EVERY_MS = 60_000;

export const createCharges = (log: Log, every = EVERY_MS): Charges => {
  const sums = new Map<string, { count: number; units: number; ms: number }>();
  const tell = (): void => {
    for (const [code, { count, units, ms }] of sums)
      log.info('cosmos', { code, count, units: Math.round(units * 100) / 100, ms: Math.round(ms / count) });
    sums.clear();
  };
  const timer = setInterval(tell, every);
  timer.unref();
  return {
    measure: ({ operation, status, charge, ms }) => {
      const code = `${operation} ${status}`;
      const sum = sums.get(code) ?? { count: 0, units: 0, ms: 0 };
      sums.set(code, { count: sum.count + 1, units: sum.units + charge, ms: sum.ms + ms });
    },
    stop: () => {
      clearInterval(timer);
      tell();
    },
  };
};
