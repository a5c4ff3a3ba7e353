/** Time that only passes when everybody waits: a day goes by in a second, and nothing depends on how fast this machine is. */
export type VirtualTime = {
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** Nobody waits for anything. */
  isIdle: () => boolean;
  /** Goes on at a later moment; who waits is forgotten. */
  jump: (to: number) => void;
  /** Lets time pass until `done`; throws after too many steps. */
  until: (done: () => boolean) => Promise<void>;
};

type Sleeper = { at: number; wake: () => void };

const TURNS = 2;
const SECOND = 1000;
const MOST_STEPS = 3_000_000;

export const createVirtualTime = (start: number): VirtualTime => {
  let now = start;
  let sleepers: Sleeper[] = [];
  const turn = async (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  const wakeNext = (): void => {
    const first = sleepers.reduce<number>((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    // Everybody is gone: time passes all the same.
    now = first === Number.POSITIVE_INFINITY ? now + SECOND : Math.max(now, first);
    const due = sleepers.filter(({ at }) => at <= now);
    sleepers = sleepers.filter(({ at }) => at > now);
    for (const { wake } of due) wake();
  };
  return {
    now: () => now,
    wait: async (ms) => new Promise((wake) => void sleepers.push({ at: now + Math.max(0, ms), wake })),
    isIdle: () => sleepers.length === 0,
    jump: (to) => {
      now = Math.max(now, to);
      sleepers = [];
    },
    until: async (done) => {
      for (let step = 0; !done(); step += 1) {
        if (step > MOST_STEPS) throw new Error('it does not come to rest');
        for (let one = 0; one < TURNS; one += 1) await turn();
        wakeNext();
      }
    },
  };
};
