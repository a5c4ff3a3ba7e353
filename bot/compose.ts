import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type restify from 'restify';
import { runAcross } from '../services/crossStream.ts';
import { createPace, unpaced } from '../services/deliver/pace.ts';
import type { Kick } from '../services/kick.ts';
import { DAY } from '../services/domain/time.ts';
import { createLimit } from '../services/limit.ts';
import type { Clock, Log } from '../services/ports.ts';
import { createCalendars } from '../services/calendars.ts';
import { loadHolidays } from '../services/protocols/holidays.ts';
import { loadContentChecked } from '../services/protocols/content.ts';
import { loadProtocols } from '../services/protocols/load.ts';
import { createSchools } from '../services/schools.ts';
import type { Bot } from './bot.ts';
import { createDraw } from './chat/draw.ts';
import type { Config } from './config.ts';
import { dossierFor, fileName } from './dossierFile.ts';
import { createFiles } from './files.ts';
import { createPulse } from './pulse.ts';
import { createTick } from '../services/tick.ts';
import { type Beside, createServer, type File } from './server.ts';
import { openStorage, type Storage } from './storage.ts';
import { createAdapter } from './teams/adapter.ts';
import { createHandler } from './teams/handler.ts';
import { createNotifier, createReferences } from './teams/sender.ts';

export type Composed = {
  bot: Bot;
  kick: Kick;
  /** What becomes due by itself. */
  beat: Kick;
  server: restify.Server;
  /** Ends what runs and closes the data. */
  close: () => Promise<void>;
};

/**
 * What main and the tests may choose; everything else is decided here. `maxPages`: a disk that is soon full.
 * `storage`: another one than the settings say, to measure against.
 */
export type Chosen = {
  clock: Clock;
  log: Log;
  tenants: readonly string[];
  beside: Beside | undefined;
  maxPages?: number | undefined;
  storage?: Storage | undefined;
};

const TOKEN = 16;
/** A browser waits longer than Teams does, and a file is read from many streams. */
const FILE_MS = 20_000;
/** Whoever asks whether Pluis is ready waits three seconds (infra). */
const READY_MS = 2000;
/** Who read what is kept for five years (docs/privacy.md). */
const READINGS_KEPT = 5 * 365 * DAY;

/** Puts the house together: the only place that knows which adapter stands behind which port. */
export const compose = async (config: Config, chosen: Chosen): Promise<Composed> => {
  const { clock, log, tenants, beside, maxPages } = chosen;
  const newId = (): string => randomUUID();
  const limit = createLimit();
  const storage = chosen.storage ?? (await openStorage(config, { limit, log, newId }, maxPages));
  const { streams: store, persons, access, keys } = storage;
  const tools = {
    store,
    schools: createSchools(store),
    keys,
    clock,
    protocols: loadProtocols(),
    calendars: createCalendars(loadHolidays()),
  };
  const teams = createAdapter(config.microsoft, log);
  const references = createReferences(persons, clock);
  const notifier = createNotifier(teams.adapter, config.microsoft?.appId ?? '', references);
  const pace = config.microsoft === undefined ? unpaced : createPace(timer, config.instances);
  const deliver = {
    ...tools,
    persons,
    notifier,
    pace,
    draw: createDraw(newId),
    run: runAcross(tools),
    log,
    newToken: newId,
  };
  const tick = createTick({ ...tools, log, tenants, contentChecked: loadContentChecked() });
  const { kick, beat, stop } = createPulse(deliver, tick, async () =>
    Promise.all([persons.sweep(clock.now()), access.sweep(clock.now() - READINGS_KEPT)]),
  );
  const newToken = (): string => randomBytes(TOKEN).toString('hex');
  const base = (): string => config.url ?? `http://localhost:${server.address().port}`;
  const files = createFiles({ persons, clock, newToken, base });
  const bot: Bot = { ...tools, persons, access, files, kick, limit, log, newId };
  const handler = createHandler(bot, references);
  const server = createServer({
    rules: { tenants, loopback: config.microsoft === undefined },
    teams,
    turn: handler.turn,
    ready: async () => ({ ready: await limit.within(READY_MS, storage.ready), setAside: tick.aside() }),
    file: async (token) => limit.within(FILE_MS, async () => fileOf(bot, token)),
    beside,
    log,
  });
  const close = async (): Promise<void> => {
    stop();
    await closed(server);
    await handler.rest();
    await beat.rest();
    storage.close();
  };
  return { bot, kick, beat, server, close };
};

/** The limits of Teams are about real time, whatever the clock of Pluis says. */
const timer = { now: () => performance.now(), wait: async (ms: number): Promise<void> => pause(ms) };

/** A file is made anew at every opening, and nothing of it stays. */
const fileOf = async (bot: Bot, token: string): Promise<File | undefined> => {
  const wanted = await bot.files.find(token);
  const dossier = wanted === undefined ? undefined : await dossierFor(bot, wanted);
  if (dossier === undefined) return undefined;
  // Only fetched when a file is asked for: it takes a tenth of a second at the start.
  const { pdfOf } = await import('../services/dossier/pdf.ts');
  const now = bot.clock.now();
  return { name: fileName(dossier, now), bytes: await pdfOf(dossier, new Date(now)) };
};

/** Restify waits for open connections; those that are kept alive are ended, or it would wait for ever. */
const closed = async (server: restify.Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.server.closeAllConnections();
  });
