/** Teams's limits as it publishes them (platform.md 1.2), and a margin. */
const PER_SECOND = 50;
const MARGIN = 0.95;
const SAME_CHAT_MS = 600;

/** Time as the pace keeps it: it must run by itself, also where the clock of Pluis stands still. */
export type Timer = { now: () => number; wait: (ms: number) => Promise<void> };

/** Resolves when a message may go to this person. */
export type Pace = (to: { tenant: string; person: string }) => Promise<void>;

/** No limits: the Teams of the proeftuin has none. */
export const unpaced: Pace = async () => {};

/**
 * Evenly spaced, never in bursts: in no second does a tenant get more than its share, nor a chat more than one
 * message in a little over half a second. Instances do not know of each other; each takes its part.
 */
export const createPace = ({ now, wait }: Timer, instances: number): Pace => {
  const tenantGap = (1000 * instances) / (PER_SECOND * MARGIN);
  const chatGap = SAME_CHAT_MS * instances;
  const next = new Map<string, number>();
  const turn = async (key: string, gap: number): Promise<void> => {
    const at = Math.max(now(), next.get(key) ?? 0);
    next.set(key, at + gap);
    if (at > now()) await wait(at - now());
  };
  return async ({ tenant, person }) => {
    const chat = `${tenant}|${person}`;
    await turn(chat, chatGap);
    await turn(tenant, tenantGap);
    next.set(chat, now() + chatGap);
    forget(next, now());
  };
};

const MANY = 10_000;

/** Moments that have gone by hold nobody back. */
const forget = (next: Map<string, number>, now: number): void => {
  if (next.size < MANY) return;
  for (const [key, at] of next) if (at <= now) next.delete(key);
};
