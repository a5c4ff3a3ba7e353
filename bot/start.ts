import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'restify';
import { createMovableClock, systemClock } from '../services/clock.ts';
import { compose } from './compose.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';

const CLOCK = 'clock';
const CHATS = 'proeftuin.json';
const LOOPBACK = '127.0.0.1';

/** Starts what the settings ask for, and answers how to stop it. */
export const start = async (config: Config, write: (line: string) => void): Promise<() => Promise<void>> =>
  config.microsoft === undefined ? startSandbox(config, write) : startReal(config, write);

const startReal = async (config: Config, write: (line: string) => void): Promise<() => Promise<void>> => {
  const log = createLog(write, () => systemClock.now());
  const { server, close } = await compose(config, {
    clock: systemClock,
    log,
    tenants: config.tenants,
    beside: undefined,
  });
  await listen(server, config.port, undefined);
  log.info('listening');
  return close;
};

// Only fetched when it is asked for: the image that a board runs does not have it.
const startSandbox = async (config: Config, write: (line: string) => void): Promise<() => Promise<void>> => {
  const { createSandbox, installForStaff, makeDemoSchool, openChannel } = await import('../sandbox/mount.ts');
  const { createClockPort } = await import('../sandbox/moveClock.ts');
  const { readWorld, writeWorld } = await import('../sandbox/keepWorld.ts');
  const { DEMO } = await import('../sandbox/demoSchool.ts');
  const { openingHour } = await import('../sandbox/openingHour.ts');
  const { welcomeText } = await import('../sandbox/welcomeText.ts');
  const isNew = !existsSync(join(config.data, CLOCK));
  const clock = createMovableClock(join(config.data, CLOCK));
  if (isNew) clock.forward(openingHour(clock.now()));
  const log = createLog(
    (line) => process.stderr.write(line.includes('"error"') ? line : ''),
    () => clock.now(),
  );
  const port = createClockPort(clock, () => ({ store: composed.bot.store, beat: composed.beat }));
  const sandbox = createSandbox(() => server.address().port, port);
  const composed = await compose(config, { clock, log, tenants: [DEMO.tenant], beside: sandbox.beside });
  const { server } = composed;
  await makeDemoSchool(composed.bot);
  readWorld(sandbox.fake.world, join(config.data, CHATS));
  await listen(server, config.port, LOOPBACK);
  await installForStaff(sandbox.fake);
  if (isNew) await openChannel(composed.bot, sandbox.fake);
  write(welcomeText(server.address().port));
  return async () => {
    await composed.close();
    await writeWorld(sandbox.fake.world, join(config.data, CHATS));
  };
};

const listen = async (server: Server, port: number, host: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
