import { randomUUID } from 'node:crypto';
import type { Container, JSONObject } from '@azure/cosmos';
import { pkOf } from '../../services/ids.ts';
import { rememberHeads } from '../../services/store/remembered.ts';
import { makeGround } from '../support/cosmos/ground.ts';
import { toolsOn } from '../support/tools.ts';
import { startServer } from './child.ts';
import { atLeast, type Figure, median, told } from './figures.ts';
import { casusId, GROUND, makeCasus, makeSchool, observe } from './ground.ts';

const TOGETHER = 8;
const ROUNDS = 15;
const ROUND_MS = 1000;
const WARM_MS = 5000;
const COMMIT = /^e-/;

/**
 * A whole act over the store on Cosmos DB, on the same test server against nothing but a batch of the same items, and
 * against the two reads and the batch that design.md 1.7 asks for, by the SDK alone: what the store can come to at most.
 */
export const cosmos = async (): Promise<Figure[]> => {
  const server = await startServer('./server.cosmos.ts', []);
  try {
    const ground = await makeGround({ endpoint: `http://127.0.0.1:${server.port}`, key: undefined });
    const tools = toolsOn(rememberHeads(ground.open().store.streams), { now: () => Date.now() });
    await makeSchool(tools);
    for (let each = 0; each < TOGETHER; each += 1) await makeCasus(tools, casusId(each));
    const act = async (each: number): Promise<void> => observe(tools, casusId(each), randomUUID());
    const container = ground.beside().container('cases');
    const batch = await bareBatch(container, act);
    const budget = await bareBudget(container, batch);
    for (const work of [act, batch, budget]) await perSecond(work, WARM_MS);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const taken = { act: await perSecond(act), batch: await perSecond(batch), budget: await perSecond(budget) };
      const [acts, batches, budgets] = [taken.act, taken.batch, taken.budget].map(Math.round);
      process.stderr.write(`  ${acts} acts/s, ${batches} bare batches/s, ${budgets} with two bare reads/s\n`);
      rounds.push(taken);
    }
    return figuresOf(rounds);
  } finally {
    server.stop();
  }
};

type Round = { act: number; batch: number; budget: number };

const figuresOf = (rounds: Round[]): Figure[] => {
  const over = (of: (round: Round) => number): number => median(rounds.map(of));
  return [
    atLeast(
      'cosmos',
      over(({ act, batch }) => act / batch),
      'x bare batch',
      0.5,
    ),
    told(
      'cosmos-budget',
      over(({ budget, batch }) => budget / batch),
      'x bare batch: 2 bare reads and a bare batch',
    ),
  ];
};

type Work = (each: number) => Promise<void>;

const perSecond = async (work: Work, ms = ROUND_MS): Promise<number> => {
  const end = performance.now() + ms;
  let count = 0;
  await Promise.all(
    Array.from({ length: TOGETHER }, async (_, each) => {
      for (; performance.now() < end; count += 1) await work(each);
    }),
  );
  return count / (ms / 1000);
};

/** What one act wrote, written again under other ids by the SDK alone. */
const bareBatch = async (container: Container, act: Work): Promise<Work> => {
  const pk = pkOf(GROUND.tenant, GROUND.school, casusId(0));
  const read = async (): Promise<JSONObject[]> =>
    (await container.items.query<JSONObject>('SELECT * FROM c', { partitionKey: pk }).fetchAll()).resources;
  const before = new Set((await read()).map(({ id }) => id));
  await act(0);
  const written = (await read()).filter(({ id }) => !before.has(id));
  const head = (await read()).find(({ id }) => id === 'head') ?? {};
  if (!written.some(({ id }) => typeof id === 'string' && COMMIT.test(id))) throw new Error('an act writes a commit');
  return async (each) => {
    const partition = `bare-${each}`;
    const { code } = await container.items.batch(
      [
        ...written.map((item) => ({
          operationType: 'Create' as const,
          resourceBody: { ...item, id: randomUUID(), pk: partition },
        })),
        { operationType: 'Upsert' as const, resourceBody: { ...head, pk: partition } },
      ],
      partition,
    );
    if (code !== 200) throw new Error(`a bare batch was answered with ${code}`);
  };
};

/** The head of the stream and of the school, at the same time and unchanged since they were last read; then the batch. */
const bareBudget = async (container: Container, batch: Work): Promise<Work> => {
  const { tenant, school } = GROUND;
  const partitions = [pkOf(tenant, school, casusId(0)), pkOf(tenant, school, '')];
  const etags = await Promise.all(partitions.map(async (pk) => (await container.item('head', pk).read()).etag));
  const read = async (pk: string, index: number): Promise<void> => {
    const accessCondition = { type: 'IfNoneMatch', condition: etags[index] ?? '' };
    await container.item('head', pk).read({ accessCondition });
  };
  return async (each) => {
    await Promise.all(partitions.map(read));
    await batch(each);
  };
};
