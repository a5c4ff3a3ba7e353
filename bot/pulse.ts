import type { DeliverTools } from '../services/deliver/tools.ts';
import { deliverDue } from '../services/deliver/deliver.ts';
import { createKick, type Kick } from '../services/kick.ts';
import type { Tick } from '../services/tick.ts';

export type Pulse = {
  /** Deliveries: at once after an act. An alert stands in no queue. */
  kick: Kick;
  /** What becomes due by itself, and then everything that has to go out. */
  beat: Kick;
  stop: () => void;
};

const BEAT_MS = 5000;

/** What Pluis does by itself: on a timer of its own, a little apart from that of other instances. */
export const createPulse = (deliver: DeliverTools, tick: Tick, also: () => Promise<unknown>): Pulse => {
  const { log } = deliver;
  const kick = together(
    createKick(async () => deliverDue(deliver, 'alert'), log),
    createKick(async () => deliverDue(deliver), log),
  );
  const issue = async (): Promise<void> => {
    if ((await tick.run()) > 0) kick.soon();
  };
  const beat = together(createKick(issue, log), kick);
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    timer = setTimeout(() => {
      beat.soon();
      also().catch((error: unknown) => log.error('sweep failed', { error: nameOf(error) }));
      next();
    }, BEAT_MS * jitter());
    timer.unref();
  };
  next();
  return { kick, beat, stop: () => clearTimeout(timer) };
};

const jitter = (): number => 0.8 + Math.random() * 0.4;

/** One after the other when they have to come to rest; side by side when they are only woken. */
const together = (first: Kick, second: Kick): Kick => ({
  soon: () => {
    first.soon();
    second.soon();
  },
  rest: async () => {
    await first.rest();
    await second.rest();
  },
});

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
