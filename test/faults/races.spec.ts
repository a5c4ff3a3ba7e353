import type { StreamStore } from '../../services/ports.ts';
import { batchTo, pkFor, textOf } from '../contract/support/batches.ts';
import { dice } from '../support/cosmos/faultProxy.ts';
import { openSealedCosmos } from '../support/cosmos/sealed.ts';
import { verifyAll } from '../../services/verify.ts';
import type { CosmosServer } from '../support/cosmos/server.ts';

const LONG = process.env['PLUIS_TEST_LONG'] !== undefined;
const RACES = LONG ? 10_000 : 1000;
/** A database of its own for so many, because the test server looks through everything it holds. */
const PER_GROUND = 500;
const AT_ONCE = 4;
const INSTANCES = 3;

/** Loads, decides and appends, as the one writer does; again after a conflict. A head says of which acts it is the sum. */
const act = async (store: StreamStore, pk: string, receipt: string): Promise<'done' | 'repeated'> => {
  for (;;) {
    const loaded = await store.load(pk);
    const { version, snapshot } = loaded.kind === 'head' ? loaded.head : { version: 0, snapshot: new Uint8Array() };
    const next = new TextEncoder().encode(`${textOf(snapshot)}${receipt};`);
    const appended = await store.append(batchTo(pk, version + 1, { receipt, head: { snapshot: next } }));
    if (appended.kind !== 'conflict') return appended.kind;
  }
};

type Race = { pk: string; receipts: string[] };

/** Two to five people who press together: the same button, or each his own, on a stream that is new or not. */
const raceAt = (number: number, throwDice: () => number): Race => {
  const people = 2 + Math.floor(throwDice() * 4);
  const different = 1 + Math.floor(throwDice() * people);
  const receipts = Array.from({ length: people }, (_, person) => `k-${number}-${person % different}`);
  return { pk: pkFor(`race${number}`), receipts };
};

describe('acts at the same moment, over three instances that seal and remember', () => {
  const runRaces = async (races: Race[]): Promise<string[]> => {
    const { server, below, instance, close } = await openSealedCosmos();
    const stores = Array.from({ length: INSTANCES }, instance);
    const wrong: string[] = [];
    for (let from = 0; from < races.length; from += AT_ONCE)
      await Promise.all(
        races.slice(from, from + AT_ONCE).map(async ({ pk, receipts }, place) => {
          if (place % 2 === 0) await act(stores[0] ?? fail(), pk, 'k-opens');
          const answers = await Promise.all(
            receipts.map(async (receipt, index) => ({
              receipt,
              answer: await act(stores[index % INSTANCES] ?? fail(), pk, receipt),
            })),
          );
          for (const receipt of new Set(receipts)) {
            const done = answers.filter((each) => each.receipt === receipt && each.answer === 'done');
            if (done.length !== 1) wrong.push(`${pk} ${receipt}: ${done.length} times done`);
          }
        }),
      );
    wrong.push(...effects(server, races), ...(await sums(instance(), races)));
    const { breaks } = await verifyAll(below.streams);
    await close();
    return [...wrong, ...breaks.map(({ pk, version, what }) => `${pk} ${version}: ${what}`)];
  };

  it(
    'have one effect each',
    async () => {
      const throwDice = dice(1);
      const races = Array.from({ length: RACES }, (_, number) => raceAt(number, throwDice));
      for (let from = 0; from < RACES; from += PER_GROUND)
        expect(await runRaces(races.slice(from, from + PER_GROUND))).toEqual([]);
    },
    LONG ? 600_000 : 60_000,
  );
});

const fail = (): never => {
  throw new Error('no store');
};

/** Of which acts a head is not the sum, as somebody reads it who has remembered nothing. */
const sums = async (store: StreamStore, races: Race[]): Promise<string[]> => {
  const heads = await Promise.all(races.map(async ({ pk }) => store.load(pk)));
  return races.flatMap(({ pk, receipts }, index) => {
    const head = heads[index];
    const acts = head?.kind === 'head' ? textOf(head.head.snapshot).split(';') : [];
    return [...new Set(receipts)].every((one) => acts.filter((act) => act === one).length === 1)
      ? []
      : [`${pk}: ${acts.join()}`];
  });
};

/** What is wrong with what is stored: a commit too many or too few, a gap, a head that lags. */
const effects = (server: CosmosServer, races: Race[]): string[] => {
  const stored = Map.groupBy(server.items(), ({ pk }) => String(pk));
  return races.flatMap(({ pk, receipts }) => {
    const items = stored.get(pk) ?? [];
    const opened = items.some(({ id }) => id === 'k-k-opens') ? 1 : 0;
    const acts = new Set(receipts).size + opened;
    const versions = items
      .flatMap(({ seq }) => (typeof seq === 'number' ? [seq] : []))
      .toSorted((one, two) => one - two);
    const head = items.find(({ id }) => id === 'head');
    const expected = Array.from({ length: acts }, (_, index) => index + 1);
    return versions.join() === expected.join() && head?.['version'] === acts ? [] : [`${pk}: ${versions.join()}`];
  });
};
