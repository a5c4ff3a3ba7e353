import type { Notifier } from '../../../services/ports.ts';
import type { Arrival } from './chaos.ts';
import type { VirtualTime } from './virtualTime.ts';

/** Teams's limits (platform.md 1.2): so many in so many milliseconds, for a tenant and for one chat. */
const TENANT: readonly [number, number][] = [[50, 1000]];
const CHAT: readonly [number, number][] = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
];

/** A Teams that counts, and takes a while to answer. */
export const createLimited = (time: VirtualTime, arrivals: Arrival[], breaches: string[]): Notifier => {
  const seen = new Map<string, number[]>();
  const count = (key: string, limits: readonly [number, number][]): void => {
    const all = [...(seen.get(key) ?? []), time.now()].slice(-2000);
    seen.set(key, all);
    for (const [most, within] of limits)
      if (all.filter((at) => at > time.now() - within).length > most)
        breaches.push(`${key}: over ${most} in ${within} ms`);
  };
  const send: Notifier['send'] = async ({ tenant, person }, { card }) => {
    count(tenant, TENANT);
    count(`${tenant}|${person}`, CHAT);
    arrivals.push({ to: person, what: String(card['what']), twice: card['twice'] === true, at: time.now() });
    await time.wait(80 + ((arrivals.length * 37) % 170));
    return { kind: 'sent', activity: `a${arrivals.length}`, conversation: person };
  };
  return { send, update: async (to, _card, message) => send(to, message, false) };
};
