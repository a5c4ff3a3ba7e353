import type { Calendars } from './calendars.ts';
import type { Clock, SchoolKeys, StreamStore } from './ports.ts';
import type { Protocols } from './protocols/load.ts';
import type { Schools } from './schools.ts';

/** What every write needs; `compose.ts` makes it once. */
export type Tools = {
  store: StreamStore;
  schools: Schools;
  keys: SchoolKeys;
  clock: Clock;
  protocols: Protocols;
  calendars: Calendars;
};
