import type { Bot } from '../bot/bot.ts';
import { compose } from '../bot/compose.ts';
import { readConfig } from '../bot/config.ts';
import { createLog } from '../bot/log.ts';
import { alone, openStorage, type Storage } from '../bot/storage.ts';
import type { MovableClock } from '../services/clock.ts';
import type { Instant } from '../services/domain/time.ts';
import { DEMO } from './demoSchool.ts';
import type { FakeTeams } from './fakeTeams/index.ts';
import type { Player } from './fakeTeams/player.ts';
import { createSandbox, installForStaff, makeDemoSchool } from './mount.ts';
import { createClockPort } from './moveClock.ts';
import type { ClockPort } from './pages.ts';

/** Pluis as it runs, with the demo school and a Teams to play on: real HTTP both ways, and a clock to move. */
export type Stage = {
  bot: Bot;
  fake: FakeTeams;
  clock: ClockPort;
  url: string;
  data: string;
  /** Everything that was logged. */
  logged: string[];
  player: (name: string) => Player;
  idOf: (name: string) => string;
  /** Resolves when everything that is due has been sent. */
  rest: () => Promise<void>;
  /** Later, with nothing running in between: as after a night without power. */
  moveWithout: (to: Instant) => void;
  /** What becomes due by itself, at this moment. */
  beat: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A clock that stands still until it is moved. */
const standing = (start: Instant): MovableClock => {
  let at = start;
  return {
    now: () => at,
    forward: (to) => {
      at = Math.max(at, to);
    },
  };
};

/** What a stage may have that is not the usual: a disk that is soon full, another store, one that does odd things. */
export type StageChoices = {
  maxPages?: number | undefined;
  settings?: Record<string, string>;
  storage?: (usual: Storage) => Storage;
};

export const startStage = async (
  data: string,
  start: Instant,
  { maxPages, settings = {}, storage }: StageChoices = {},
): Promise<Stage> => {
  const still = standing(start);
  const logged: string[] = [];
  const log = createLog(
    (line) => logged.push(line),
    () => still.now(),
  );
  const clock = createClockPort(still, () => ({ store: composed.bot.store, beat: composed.beat }));
  const sandbox = createSandbox(() => composed.server.address().port, clock);
  const config = readConfig({ PLUIS_DATA: data, ...settings });
  const chosen = {
    clock: still,
    log,
    tenants: [DEMO.tenant],
    beside: sandbox.beside,
    maxPages,
    storage: storage === undefined ? undefined : storage(await openStorage(config, alone, maxPages)),
  };
  const composed = await compose(config, chosen);
  await makeDemoSchool(composed.bot);
  await new Promise<void>((resolve) => {
    composed.server.listen(0, '127.0.0.1', () => resolve());
  });
  await installForStaff(sandbox.fake);
  const idOf = (name: string): string => DEMO.everybody.find((person) => person.name === name)?.id ?? '';
  return {
    bot: composed.bot,
    fake: sandbox.fake,
    clock,
    url: `http://127.0.0.1:${composed.server.address().port}`,
    data,
    logged,
    idOf,
    player: (name) => sandbox.fake.player(idOf(name)),
    rest: async () => composed.kick.rest(),
    moveWithout: (to) => still.forward(to),
    beat: async () => composed.beat.rest(),
    stop: composed.close,
  };
};
