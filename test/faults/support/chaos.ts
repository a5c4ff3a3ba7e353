import {
  type ChatMessage,
  type Notifier,
  type PersonStore,
  type Sent,
  type StreamStore,
  StoreUnavailable,
} from '../../../services/ports.ts';
import type { Chance } from './random.ts';
import type { VirtualTime } from './virtualTime.ts';

/** How often what goes wrong, between 0 and 1. */
export type Faults = { crash: number; write: number; ambiguous: number; lost: number; busy: number };
export const NO_FAULTS: Faults = { crash: 0, write: 0, ambiguous: 0, lost: 0, busy: 0 };

/** One process: when it has crashed, nothing that it began ever comes back to it. */
export type Process = { alive: boolean };

export type World = {
  time: VirtualTime;
  chance: Chance;
  faults: () => Faults;
  /** The named points at which a process fell down. */
  crashedAt: Set<string>;
};

/** A call of a process that is gone is a promise that nobody hears of. */
const never = async <T>(): Promise<T> => new Promise<T>(() => {});

/** Every call of a port is a point at which a process can fall down: before it, and after it. */
export const createCall = ({ time, chance, faults, crashedAt }: World, process: Process) => {
  const point = async (name: string): Promise<void> => {
    // Where none fell down yet it is likelier, so that every point is tried.
    const odds = crashedAt.has(name) ? faults().crash : faults().crash * 20;
    if (process.alive && chance() < odds) {
      process.alive = false;
      crashedAt.add(name);
    }
    if (!process.alive) await never();
  };
  return async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    await point(`before ${name}`);
    await time.wait(1 + chance() * 20);
    await point(`before ${name}`);
    const result = await run();
    await point(`after ${name}`);
    return result;
  };
};

type Call = ReturnType<typeof createCall>;

/** A write of which the answer is lost: it was done, or it was not. */
const doubtful =
  ({ chance, faults }: World) =>
  async <T>(run: () => Promise<T>): Promise<T> => {
    if (chance() >= faults().write) return run();
    if (chance() < 0.5) await run();
    throw new StoreUnavailable('no answer');
  };

export const chaoticStore = (inner: StreamStore, world: World, call: Call): StreamStore => {
  const write = doubtful(world);
  return {
    ...inner,
    load: async (...all) => call('load', async () => inner.load(...all)),
    due: async (...all) => call('due', async () => inner.due(...all)),
    visible: async (...all) => call('visible', async () => inner.visible(...all)),
    append: async (...all) => call('append', async () => write(async () => inner.append(...all))),
    claim: async (...all) => call('claim', async () => write(async () => inner.claim(...all))),
    settle: async (...all) => call('settle', async () => write(async () => inner.settle(...all))),
  };
};

export const chaoticPersons = (inner: PersonStore, call: Call): PersonStore => ({
  ...inner,
  take: async (...all) => call('take', async () => inner.take(...all)),
  put: async (...all) => call('put', async () => inner.put(...all)),
});

/** What arrived with somebody, and whether it said that it may be a second one. */
export type Arrival = { to: string; what: string; twice: boolean; at: number };

/** A Teams that is slow, sometimes busy, and sometimes does not say whether it took a message. */
export const chaoticNotifier = (world: World, call: Call, arrivals: Arrival[]): Notifier => {
  const { time, chance, faults } = world;
  const post = async (to: string, message: ChatMessage): Promise<Sent> => {
    await time.wait(50 + chance() * 2000);
    const drawn = chance();
    const { busy, lost, ambiguous } = faults();
    if (drawn < busy) return { kind: 'retryAfter', ms: 1000, note: '429' };
    if (drawn < busy + lost) return { kind: 'ambiguous', note: '504' };
    arrivals.push({ to, what: String(message.card['what']), twice: message.card['twice'] === true, at: time.now() });
    if (drawn < busy + lost + ambiguous) return { kind: 'ambiguous', note: '504' };
    return { kind: 'sent', activity: `a${arrivals.length}`, conversation: to };
  };
  const send: Notifier['send'] = async ({ person }, message) => call('send', async () => post(person, message));
  return { send, update: async (to, _card, message) => send(to, message, false) };
};
