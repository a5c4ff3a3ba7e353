import { verifyAll, verifyStream } from '../../services/verify.ts';
import { batchTo, pkFor } from '../contract/support/batches.ts';
import { type Ground, openGround } from './support/ground.ts';

const STREAMS = 12;
const COMMITS = 9;

describe('the chain over what is stored', () => {
  let ground: Ground;
  const pks = Array.from({ length: STREAMS }, (_, index) => pkFor(`eeeeeeeeeeeeeeeeeeeeeeee${10 + index}`));

  beforeAll(async () => {
    ground = openGround();
    for (const pk of pks)
      for (let version = 1; version <= COMMITS; version += 1) await ground.store.append(batchTo(pk, version));
  });
  afterAll(() => ground.close());

  it('is whole as it was written, also by other instances, and without any key', async () => {
    await ground.fresh().store.append(batchTo(pks[0] ?? '', COMMITS + 1));
    expect(await verifyAll(ground.below.streams)).toEqual({
      there: new Set(pks),
      commits: STREAMS * COMMITS + 1,
      breaks: [],
    });
  });

  it('is whole after an erasure', async () => {
    const erased = pkFor('ffffffffffffffffffffffffff');
    await ground.store.append(batchTo(erased, 1));
    await ground.store.destroy(erased, 4000);
    expect(await verifyStream(ground.below.streams, erased)).toEqual([]);
  });
});
