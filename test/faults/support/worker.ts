import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { deliverDue } from '../../../services/deliver/deliver.ts';
import { unpaced } from '../../../services/deliver/pace.ts';
import type { Notifier } from '../../../services/ports.ts';
import { createCalendars } from '../../../services/calendars.ts';
import { loadHolidays } from '../../../services/protocols/holidays.ts';
import { loadProtocols } from '../../../services/protocols/load.ts';
import { createSchools } from '../../../services/schools.ts';
import { openSqlite } from '../../../services/store/sqlite/open.ts';
import { createTick } from '../../../services/tick.ts';
import { createSchoolKeys } from '../../../services/vault/schoolKeys.ts';
import { NAMED } from './named.ts';
import { TENANT } from './schools.ts';

/**
 * Tick and delivery in a process of their own, on a clock that runs faster. What somebody gets is a line in a file,
 * written before it is answered: a process that is killed in between has sent it, and does not know.
 */
const [path = '', sent = '', started = '', from = '', speed = ''] = process.argv.slice(2);

const clock = { now: () => Math.round(Number(started) + (Date.now() - Number(from)) * Number(speed)) };
const { streams: store, persons } = openSqlite(path);

const send: Notifier['send'] = async ({ person }, { card }) => {
  appendFileSync(sent, `${JSON.stringify({ to: person, what: card['what'], twice: card['twice'] })}\n`);
  await pause(Math.random() * 20);
  return { kind: 'sent', activity: randomUUID(), conversation: person };
};

const log = { info: () => {}, error: () => {} };
const tools = {
  store,
  schools: createSchools(store),
  keys: createSchoolKeys(new Uint8Array(32)),
  clock,
  protocols: loadProtocols(),
  calendars: createCalendars(loadHolidays()),
};
const deliver = {
  ...tools,
  persons,
  notifier: { send, update: async (to, _card, message) => send(to, message, false) } satisfies Notifier,
  draw: NAMED,
  run: async () => undefined,
  pace: unpaced,
  log,
  newToken: () => randomUUID(),
};
const tick = createTick({ ...tools, log, tenants: [TENANT], contentChecked: '2026-11-01' });

process.stdout.write('ready\n');
for (;;) {
  await tick.run().catch(() => 0);
  await deliverDue(deliver).catch(() => 0);
  await pause(50);
}
