import { verifyAll, verifyStream } from '../../services/verify.ts';
import { batchTo, pkFor } from '../contract/support/batches.ts';
import { chanceOf } from '../faults/support/random.ts';
import { cosmosShelf, type Shelf, sqliteShelf } from './support/shelves.ts';
import { type Part, tamper } from './support/tamper.ts';

const COMMITS = 9;
const EDITS = 1000;
const SEED = 20_261_125;
const LANES = 12;

const erased = pkFor('ffffffffffffffffffffffffff');
const pks = [
  ...Array.from({ length: LANES - 1 }, (_, index) => pkFor(`eeeeeeeeeeeeeeeeeeeeeeee${10 + index}`)),
  erased,
];

describe.each([
  { place: 'a file', open: sqliteShelf },
  { place: 'Cosmos DB', open: cosmosShelf },
])('what somebody changes who can write in $place, and has no key', ({ open }) => {
  let shelf: Shelf;
  /** Every stream as it was at each of its versions. */
  const story = new Map<string, Part[][]>();
  const whole = new Map<string, Part[]>();

  beforeAll(async () => {
    shelf = await open();
    for (const pk of pks)
      for (let version = 1; version <= COMMITS; version += 1) {
        await shelf.store.append(batchTo(pk, version));
        story.set(pk, [...(story.get(pk) ?? []), await shelf.read(pk)]);
      }
    await shelf.store.destroy(erased, COMMITS * 1000);
    for (const pk of pks) whole.set(pk, await shelf.read(pk));
  }, 20_000);
  afterAll(async () => shelf.close());

  /** One change after the other in one stream; answers those that nobody finds. */
  const lane = async (pk: string, number: number): Promise<string[]> => {
    const chance = chanceOf(SEED + number);
    const next = (below: number): number => Math.floor(chance() * below);
    const [before, earlier] = [whole.get(pk) ?? [], story.get(pk) ?? []];
    const other = whole.get(pks[(number + 1) % (LANES - 1)] ?? '') ?? [];
    const missed: string[] = [];
    for (let edit = number; edit < EDITS; edit += LANES) {
      const { did, parts } = tamper(before, pk === erased, { next, other, earlier, editable: shelf.editable });
      await shelf.change(pk, before, parts);
      if ((await verifyStream(shelf.below, pk)).length === 0) missed.push(`${SEED}/${edit}: ${did}`);
      await shelf.change(pk, parts, before);
    }
    return missed;
  };

  it(`is found, ${EDITS} times out of ${EDITS}`, async () => {
    const missed = await Promise.all(pks.map(lane));
    expect(missed.flat()).toEqual([]);
    expect((await verifyAll(shelf.below)).breaks).toEqual([]);
  }, 60_000);
});
