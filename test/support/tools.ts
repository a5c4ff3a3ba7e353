import type { Clock, StreamStore } from '../../services/ports.ts';
import type { Tools } from '../../services/tools.ts';
import { createCalendars } from '../../services/calendars.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { createSchools } from '../../services/schools.ts';
import { createSchoolKeys } from '../../services/vault/schoolKeys.ts';

/** What the one writer needs, on a store; every call is another instance, with a memory of its own. */
export const toolsOn = (store: StreamStore, clock: Clock): Tools => ({
  store,
  schools: createSchools(store),
  keys: createSchoolKeys(Buffer.alloc(32, 1)),
  clock,
  protocols: loadProtocols(),
  calendars: createCalendars(loadHolidays()),
});
