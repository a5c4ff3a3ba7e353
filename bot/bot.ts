import type { Files } from './files.ts';
import type { Tools } from '../services/tools.ts';
import type { Kick } from '../services/kick.ts';
import type { Limit } from '../services/limit.ts';
import type { AccessLog, Log, PersonStore } from '../services/ports.ts';

/** What a verb works with. */
export type Bot = Tools & {
  persons: PersonStore;
  access: AccessLog;
  files: Files;
  kick: Kick;
  limit: Limit;
  log: Log;
  /** A fresh random id. */
  newId: () => string;
};
