import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bot } from '../../bot/bot.ts';
import { readConfig } from '../../bot/config.ts';
import { compose } from '../../bot/compose.ts';
import { dispatch } from '../../bot/dispatch.ts';
import { createLog } from '../../bot/log.ts';
import { systemClock } from '../../services/clock.ts';
import { atMost, type Figure, median } from './figures.ts';
import { casusId, GROUND, makeCasus, makeSchool, observe } from './ground.ts';

const SHORT = 10;
const LONG = 1000;
const ROUNDS = 300;

const fill = async (bot: Bot, stream: string, commits: number): Promise<void> => {
  await makeCasus(bot, stream);
  for (let number = 1; number < commits; number += 1) await observe(bot, stream, `fill-${stream}-${number}`);
};

const open = async (bot: Bot, stream: string, number: number): Promise<void> => {
  const ids = { school: GROUND.school, stream, step: '', render: `o-${number}`, seen: 0 };
  const press = {
    surface: 'dialog',
    verb: 'casus-file.open',
    ids,
    page: '',
    to: 1,
    typed: {},
    tenant: GROUND.tenant,
    person: GROUND.lead,
    automatic: false,
    card: undefined,
  } as const;
  await dispatch(press, bot);
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** One act, and the first page of the file, on a casus of 1,000 commits against one of 10, taken in turns. */
export const longCasus = async (): Promise<Figure[]> => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-bench-'));
  const chosen = {
    clock: systemClock,
    log: createLog(
      () => {},
      () => systemClock.now(),
    ),
    tenants: [GROUND.tenant],
    beside: undefined,
  };
  const { bot, close } = await compose(readConfig({ PLUIS_DATA: data }), chosen);
  await makeSchool(bot);
  const [short, long] = [casusId(1), casusId(2)];
  await fill(bot, short, SHORT);
  await fill(bot, long, LONG);
  const acts: number[] = [];
  const pages: number[] = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    // The short one must stay short: each act on it is on a fresh copy.
    const fresh = casusId(100 + number);
    await fill(bot, fresh, SHORT);
    const brief = await timed(async () => observe(bot, fresh, `s-${number}`));
    acts.push((await timed(async () => observe(bot, long, `l-${number}`))) / brief);
    const glance = await timed(async () => open(bot, short, number));
    pages.push((await timed(async () => open(bot, long, number))) / glance);
  }
  await close();
  rmSync(data, { recursive: true, force: true });
  return [
    atMost('long-casus-act', median(acts), 'x a short casus', 1.3),
    atMost('long-casus-page', median(pages), 'x a short casus', 1.3),
  ];
};
