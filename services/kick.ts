import type { Log } from './ports.ts';

export type Kick = {
  /** Deliveries go out soon, after the answer that is being given. */
  soon(): void;
  /** Resolves when everything that is due has been handled. */
  rest(): Promise<void>;
};

/** Runs `work` one at a time: asked for again while it runs, it runs once more. */
export const createKick = (work: () => Promise<unknown>, log: Log): Kick => {
  let running: Promise<void> | undefined;
  let again = false;
  const loop = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
  };
  const soon = (): void => {
    again = true;
    running ??= loop()
      .catch((error: unknown) =>
        log.error('deliveries stopped', { error: error instanceof Error ? error.name : 'unknown' }),
      )
      .finally(() => {
        running = undefined;
      });
  };
  const rest = async (): Promise<void> => {
    soon();
    while (running !== undefined) await running;
  };
  return { soon, rest };
};
