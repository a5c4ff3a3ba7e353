import type { LoadOptions, StreamStore } from '../../services/ports.ts';
import { rememberHeads } from '../../services/store/remembered.ts';
import { openGround } from '../seal/support/ground.ts';
import { batchTo, headAt, pkFor } from './support/batches.ts';

describe('a store that remembers heads', () => {
  const ground = openGround();
  afterAll(() => ground.close());
  let streams = 0;
  let pk: string;
  let asked: (number | undefined)[];

  /** An instance, and what it asked of the store below it. */
  const instance = (): StreamStore => {
    const { store } = ground.fresh();
    const load = async (of: string, options?: LoadOptions) => {
      asked.push(options?.known);
      return store.load(of, options);
    };
    return rememberHeads({ ...store, load });
  };
  beforeEach(() => {
    streams += 1;
    pk = pkFor(`${'b'.repeat(20)}${streams}`);
    asked = [];
  });

  it('asks only whether a head is still of the version that it last read or wrote', async () => {
    const here = instance();
    await here.append(batchTo(pk, 1));
    expect(await here.load(pk)).toEqual({ kind: 'head', head: headAt(pk, 1) });
    const other = instance();
    await other.load(pk);
    expect(await other.load(pk)).toEqual({ kind: 'head', head: headAt(pk, 1) });
    expect(asked).toEqual([1, undefined, 1]);
  });

  it('says of an act that it was done before, also from memory', async () => {
    const here = instance();
    await here.append(batchTo(pk, 1, { receipt: 'k-once' }));
    expect(await here.load(pk, { receipt: 'k-once' })).toMatchObject({ kind: 'head', repeated: 1 });
    expect(await here.load(pk, { receipt: 'k-never' })).not.toHaveProperty('repeated');
  });

  it('shows what another instance wrote since', async () => {
    const [here, other] = [instance(), instance()];
    await here.append(batchTo(pk, 1));
    await other.append(batchTo(pk, 2));
    expect(await here.load(pk)).toEqual({ kind: 'head', head: headAt(pk, 2) });
  });

  it('shows nothing any more of what another instance erased', async () => {
    const [here, other] = [instance(), instance()];
    await here.append(batchTo(pk, 1));
    await other.destroy(pk, 5);
    expect(await here.load(pk)).toEqual({ kind: 'tombstone', version: 2 });
  });

  it('keeps nothing of an act that met a conflict', async () => {
    const [here, other] = [instance(), instance()];
    await here.append(batchTo(pk, 1));
    await other.append(batchTo(pk, 2, { receipt: 'k-other' }));
    expect(await here.append(batchTo(pk, 2, { receipt: 'k-here' }))).toEqual({ kind: 'conflict' });
    expect(await here.load(pk)).toEqual({ kind: 'head', head: headAt(pk, 2) });
    expect(asked).toEqual([undefined]);
  });
});
