import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Server, startFlags, startServer } from './child.ts';
import { cosmos } from './cosmos.ts';
import { bytes } from './bytes.ts';
import { actBody, CASUSSEN, counter, fire, pound, shoot } from './drive.ts';
import { atLeast, atMost, type Figure, median, percentile } from './figures.ts';
import { decide } from './decide.ts';
import { longCasus } from './longCasus.ts';
import { tick } from './tick.ts';

const CONNECTIONS = 8;
const ROUNDS = 15;
const ROUND_MS = 1000;
/** V8 goes on compiling for about so long: after 10 s that is still an eighth of what Pluis uses (perf). */
const WARM_MS = 40_000;

type Pair = { pluis: Server; bare: Server; next: () => number };

/** Pluis, and a bare bot whose constant answer is as large as the act's. */
const withPair = async <T>(measure: (pair: Pair) => Promise<T>): Promise<T> => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-bench-'));
  const pluis = await startServer('./server.pluis.ts', [data, String(CASUSSEN)], startFlags());
  const next = counter();
  const { bytes } = await shoot(new Agent(), pluis.port, actBody(next()));
  const bare = await startServer('./server.bare.ts', [String(bytes)]);
  try {
    return await measure({ pluis, bare, next });
  } finally {
    pluis.stop();
    bare.stop();
    rmSync(data, { recursive: true, force: true });
  }
};

type Round = { perSecond: number; cpuMs: number };

const round = async ({ port, usage }: Server, next: () => number): Promise<Round> => {
  const before = await usage();
  const turns = await pound(port, CONNECTIONS, ROUND_MS, next);
  const after = await usage();
  return { perSecond: turns / (ROUND_MS / 1000), cpuMs: (after.cpuMs - before.cpuMs) / turns };
};

/** An act as it runs, the same act without the seal, and the bare bot, taken in turns. */
const seal = async (): Promise<Figure[]> =>
  withPair(async ({ pluis, bare, next }) => {
    const data = mkdtempSync(join(tmpdir(), 'pluis-bench-'));
    const open = await startServer('./server.pluis.ts', [data, String(CASUSSEN), 'unsealed'], startFlags());
    const servers = [pluis, open, bare];
    try {
      for (const { port } of servers) await pound(port, CONNECTIONS, WARM_MS, next);
      const rounds: Rounds[] = [];
      for (let count = 0; count < ROUNDS; count += 1) {
        const taken: Rounds = {
          sealed: await round(pluis, next),
          open: await round(open, next),
          bare: await round(bare, next),
        };
        for (const [name, { perSecond, cpuMs }] of Object.entries(taken))
          process.stderr.write(`  ${name} ${Math.round(perSecond)}/s ${cpuMs.toFixed(2)} ms\n`);
        rounds.push(taken);
      }
      return sealFigures(rounds);
    } finally {
      open.stop();
      rmSync(data, { recursive: true, force: true });
    }
  });

type Rounds = { sealed: Round; open: Round; bare: Round };

const sealFigures = (rounds: Rounds[]): Figure[] => {
  const over = (of: (round: Rounds) => number) => median(rounds.map(of));
  return [
    atLeast(
      'turns',
      over(({ sealed, bare }) => sealed.perSecond / bare.perSecond),
      'x bare bot',
      0.33,
    ),
    atMost(
      'cpu',
      over(({ sealed, bare }) => sealed.cpuMs / bare.cpuMs),
      'x bare bot',
      3,
    ),
    atLeast(
      'turns-unsealed',
      over(({ open, bare }) => open.perSecond / bare.perSecond),
      'x bare bot',
      0.4,
    ),
    atMost(
      'cpu-unsealed',
      over(({ open, bare }) => open.cpuMs / bare.cpuMs),
      'x bare bot',
      2.5,
    ),
    atLeast(
      'seal',
      over(({ sealed, open }) => sealed.perSecond / open.perSecond),
      'x unsealed',
      0.8,
    ),
  ];
};

const PER_SECOND = 20;
const SHOTS = 300;
const SETTLING = 5000;

/** An act every 50 ms, whether or not the one before it was answered. */
const latency = async (): Promise<Figure[]> =>
  withPair(async ({ pluis, next }) => {
    // Long enough for the first beat, which works through a thousand messages that making the casussen called for.
    await fire(pluis.port, CONNECTIONS, SETTLING, next);
    const agent = new Agent({ keepAlive: true });
    const shots: Promise<{ ms: number }>[] = [];
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        shots.push(shoot(agent, pluis.port, actBody(next())));
        if (shots.length < SHOTS) return;
        clearInterval(timer);
        resolve();
      }, 1000 / PER_SECOND);
    });
    const times = (await Promise.all(shots)).map(({ ms }) => ms);
    agent.destroy();
    return [atMost('p99', percentile(times, 0.99), 'ms', 50)];
  });

const ACTS = 10_000;

const memory = async (): Promise<Figure[]> =>
  withPair(async ({ pluis, bare, next }) => {
    await fire(pluis.port, CONNECTIONS, ACTS, next);
    await fire(bare.port, CONNECTIONS, ACTS, next);
    const [ours, theirs] = [await pluis.usage(), await bare.usage()];
    process.stderr.write(`  ${Math.round(ours.rssMb)} MB, bare ${Math.round(theirs.rssMb)} MB\n`);
    return [atMost('memory', ours.rssMb / theirs.rssMb, 'x bare bot', 1.15)];
  });

export const measures: Record<string, () => Promise<Figure[]>> = {
  seal,
  bytes,
  p99: latency,
  memory,
  'long-casus': longCasus,
  decide,
  tick,
  cosmos,
};
