import type { Tools } from '../services/handle.ts';
import type { Kick } from '../services/kick.ts';
import type { AccessLog, Log, PersonStore } from '../services/ports.ts';

/** What a verb works with. */
export type Bot = Tools & {
  persons: PersonStore;
  access: AccessLog;
  kick: Kick;
  log: Log;
  /** A fresh random id. */
  newId: () => string;
};
