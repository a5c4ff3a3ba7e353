import { SealBroken } from '../../services/seal/envelope.ts';
import { verifyAll } from '../../services/verify.ts';
import { batchTo, pkFor, SCHOOL, TENANT } from '../contract/support/batches.ts';
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
