import { randomUUID } from 'node:crypto';
import type { Container, JSONObject } from '@azure/cosmos';
import { makeGround } from '../support/cosmos/ground.ts';
import { toolsOn } from '../support/tools.ts';
import { startServer } from './child.ts';
import { atLeast, type Figure, median } from './figures.ts';
import { casusId, GROUND, makeCasus, makeSchool, observe } from './ground.ts';

const TOGETHER = 8;
const ROUNDS = 5;
const ROUND_MS = 3000;
const COMMIT = /^e-/;

/** A whole act over the store on Cosmos DB, against nothing but a batch of the same items, on the same test server. */
export const cosmos = async (): Promise<Figure[]> => {
  const server = await startServer('./server.cosmos.ts', []);
  try {
    const ground = await makeGround({ endpoint: `http://127.0.0.1:${server.port}`, key: undefined });
    const tools = toolsOn(ground.open().store.streams, { now: () => Date.now() });
    await makeSchool(tools);
    for (let each = 0; each < TOGETHER; each += 1) await makeCasus(tools, casusId(each));
    const act = async (each: number): Promise<void> => observe(tools, casusId(each), randomUUID());
    const bare = await bareBatch(ground.beside().container('cases'), act);
    await perSecond(act);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [ours, theirs] = [await perSecond(act), await perSecond(bare)];
      process.stderr.write(`  ${Math.round(ours)} acts/s, ${Math.round(theirs)} bare batches/s\n`);
      ratios.push(ours / theirs);
    }
    return [atLeast('cosmos', median(ratios), 'x bare batch', 0.5)];
  } finally {
    server.stop();
  }
};

const perSecond = async (work: (each: number) => Promise<void>): Promise<number> => {
  const end = performance.now() + ROUND_MS;
  let count = 0;
  await Promise.all(
    Array.from({ length: TOGETHER }, async (_, each) => {
      for (; performance.now() < end; count += 1) await work(each);
    }),
  );
  return count / (ROUND_MS / 1000);
};

/** What one act wrote, written again under other ids by the SDK alone. */
const bareBatch = async (container: Container, act: (each: number) => Promise<void>) => {
  const pk = `${GROUND.tenant}|${GROUND.school}|${casusId(0)}`;
  const read = async (): Promise<JSONObject[]> =>
    (await container.items.query<JSONObject>('SELECT * FROM c', { partitionKey: pk }).fetchAll()).resources;
  const before = new Set((await read()).map(({ id }) => id));
  await act(0);
  const written = (await read()).filter(({ id }) => !before.has(id));
  const head = (await read()).find(({ id }) => id === 'head') ?? {};
  if (!written.some(({ id }) => typeof id === 'string' && COMMIT.test(id))) throw new Error('an act writes a commit');
  return async (each: number): Promise<void> => {
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
