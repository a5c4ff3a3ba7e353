import { SealBroken } from '../../services/seal/envelope.ts';
import { verifyAll } from '../../services/verify.ts';
import { batchTo, deliveryAt, pkFor, SCHOOL, TENANT } from '../contract/support/batches.ts';
import { cosmosShelf, type Shelf, sqliteShelf } from './support/shelves.ts';

const pks = [1, 2, 3].map((number) => pkFor(`dddddddddddddddddddddddd2${number}`));
const [, broken = ''] = pks;
const DUE = 5000;

describe.each([
  { place: 'a file', open: sqliteShelf },
  { place: 'Cosmos DB', open: cosmosShelf },
])('a head in $place with a field that nobody of ours writes so', ({ open }) => {
  let shelf: Shelf;

  beforeAll(async () => {
    shelf = await open();
    for (const pk of pks) await shelf.store.append(batchTo(pk, 1, { head: { nextDueAt: DUE } }));
    const before = await shelf.read(broken);
    const after = before.map((part) =>
      part.kind === 'head' ? { ...part, fields: { ...part.fields, audience: 'nobody' } } : part,
    );
    await shelf.change(broken, before, after);
  }, 20_000);
  afterAll(async () => shelf.close());

  /** How many bytes of each head open. */
  const opened = (heads: { pk: string; snapshot: Uint8Array }[]) =>
    pks.map((pk) => (heads.find((head) => head.pk === pk)?.snapshot.length ?? -1) > 0);

  it('takes no other along in what is due and what is listed', async () => {
    const due = await shelf.store.due(DUE, undefined, 9);
    const list = await shelf.store.list({ tenant: TENANT, school: SCHOOL, kind: 'signaal' }, undefined, 9);
    expect([due.items.length, list.items.length]).toEqual([3, 3]);
    expect([opened(due.items), opened(list.items)]).toEqual([
      [true, false, true],
      [true, false, true],
    ]);
  });

  it('opens for nobody, and is named when all is looked at', async () => {
    await expect(shelf.store.load(broken)).rejects.toThrow(SealBroken);
    expect((await verifyAll(shelf.below)).breaks).toEqual([{ pk: broken, version: 0, what: 'was never sealed' }]);
  });
});

describe.each([
  { place: 'a file', open: sqliteShelf },
  { place: 'Cosmos DB', open: cosmosShelf },
])('a delivery in $place with a field that nobody of ours writes so', ({ open }) => {
  let shelf: Shelf;
  const reason = new TextEncoder().encode('jas');

  beforeAll(async () => {
    shelf = await open();
    for (const pk of pks) {
      const deliveries = [deliveryAt(1, 0, { id: 'd-1', visibleAt: DUE, reason })];
      await shelf.store.append(batchTo(pk, 1, { deliveries }));
    }
    await shelf.spoil(broken, 'd-1', 'bundle', 'never');
  }, 20_000);
  afterAll(async () => shelf.close());

  it('takes no other along in what has to go out', async () => {
    const { items } = await shelf.store.visible(DUE, undefined, 9);
    expect(items.map(({ pk, reason: said }) => [pk, said.length])).toEqual([
      [pks[0], 3],
      [broken, 0],
      [pks[2], 3],
    ]);
  });

  it('can be taken and ended as failed, and then stands where a person looks', async () => {
    const claimed = await shelf.store.claim({ pk: broken, id: 'd-1' }, DUE, 1000, 't');
    expect(claimed?.delivery.reason.length).toBe(0);
    expect(await shelf.store.settle({ pk: broken, id: 'd-1' }, 't', { state: 'failed', note: 'x' })).toBe(true);
    const { items } = await shelf.store.stuck({ tenant: TENANT, school: SCHOOL }, undefined, 9);
    expect(items.map(({ pk, state }) => [pk, state])).toEqual([[broken, 'failed']]);
  });
});
