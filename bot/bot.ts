import type { Tools } from '../services/handle.ts';
import type { Kick } from '../services/kick.ts';
import type { Log, PersonStore } from '../services/ports.ts';

/** What a verb works with. */
export type Bot = Tools & {
  persons: PersonStore;
  kick: Kick;
  log: Log;
  /** A fresh random id. */
  newId: () => string;
};
