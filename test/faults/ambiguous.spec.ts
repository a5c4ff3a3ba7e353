import { createLimit } from '../../services/limit.ts';
import { StoreUnavailable, type StreamStore } from '../../services/ports.ts';
import { batchTo, deliveryAt, pkFor } from '../contract/support/batches.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../support/cosmos/faultProxy.ts';
import { type CosmosGround, makeGround } from '../support/cosmos/ground.ts';
import { type CosmosServer, startCosmos } from '../support/cosmos/server.ts';

const TURN_MS = 4200;

describe('of two instances on one Cosmos DB', () => {
  let server: CosmosServer;
  let proxy: FaultProxy;
  let ground: CosmosGround;
  let one: StreamStore;
  let other: StreamStore;
  let number = 0;
  let pk = '';
  /** What happens to the next batches; afterwards all goes well. */
  let faults: Fault[] = [];
  const limit = createLimit();
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => limit.within(TURN_MS, work);

  beforeAll(async () => {
    server = await startCosmos();
    ground = await makeGround({ endpoint: server.endpoint, key: undefined });
    proxy = await startFaultProxy(server.endpoint, ({ headers }) =>
      headers['x-ms-cosmos-is-batch-request'] === undefined ? 'none' : (faults.shift() ?? 'none'),
    );
    one = ground.open({ endpoint: proxy.endpoint, limit }).store.streams;
    other = ground.open().store.streams;
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop();
  });
  beforeEach(() => {
    number += 1;
    faults = [];
    pk = pkFor(`two${number}`);
  });
  const items = () => server.items().filter((item) => item['pk'] === pk);
  const commits = () => items().filter(({ seq }) => seq !== undefined).length;

  it('one that was late after the other destroyed the stream meets a conflict, and nothing comes back', async () => {
    await one.append(batchTo(pk, 1));
    await other.append(batchTo(pk, 2));
    await other.destroy(pk, 5);
    // Its own place in the stream is free again: only the head says that there is no stream any more.
    for (const version of [2, 3, 4])
      expect(await one.append(batchTo(pk, version, { receipt: `late-${version}` }))).toEqual({ kind: 'conflict' });
    expect(items().map(({ id }) => id)).toEqual(expect.arrayContaining(['e-0000000003', 'head']));
  });

  it('one that knows an older head than the other wrote meets a conflict', async () => {
    await one.append(batchTo(pk, 1));
    await other.load(pk);
    await other.append(batchTo(pk, 2));
    expect(await one.append(batchTo(pk, 2, { receipt: 'mine' }))).toEqual({ kind: 'conflict' });
    expect(await one.append(batchTo(pk, 3, { receipt: 'mine' }))).toEqual({ kind: 'done' });
  });

  it('an act that was accepted by the other is recognised after later acts', async () => {
    await one.append(batchTo(pk, 1, { receipt: 'pressed' }));
    await one.append(batchTo(pk, 2));
    expect(await other.append(batchTo(pk, 1, { receipt: 'pressed' }))).toEqual({ kind: 'repeated', version: 1 });
    expect(await other.append(batchTo(pk, 2, { receipt: 'pressed' }))).toEqual({ kind: 'repeated', version: 1 });
  });

  it('a batch that was done and cut off is done, once', async () => {
    faults = ['reset-after', 'reset-after'];
    expect(await inTurn(async () => one.append(batchTo(pk, 1)))).toEqual({ kind: 'done' });
    expect(commits()).toBe(1);
  });

  it('a batch that was done without an answer is done, once, and in time', async () => {
    faults = ['hang-after'];
    const started = performance.now();
    expect(await inTurn(async () => one.append(batchTo(pk, 1)))).toEqual({ kind: 'done' });
    expect(performance.now() - started).toBeLessThan(TURN_MS);
    expect(commits()).toBe(1);
  });

  it('the same act of the other is a repetition for him, also when it got no answer', async () => {
    await other.append(batchTo(pk, 1, { receipt: 'both' }));
    faults = ['unavailable', 'reset-before'];
    const answer = await inTurn(async () => one.append(batchTo(pk, 1, { receipt: 'both' })));
    expect(answer).toEqual({ kind: 'repeated', version: 1 });
  });

  it('a claim and an outcome that got no answer are the holder’s', async () => {
    await one.append(batchTo(pk, 1, { deliveries: [deliveryAt(1, 0)] }));
    const ref = { pk, id: 'd-0000000001-0' };
    faults = ['reset-after'];
    expect(await one.claim(ref, 5000, 1000, 'token')).toMatchObject({ delivery: { attempt: 1 } });
    faults = ['reset-after'];
    expect(await one.settle(ref, 'token', { state: 'sent' })).toBe(true);
    expect(await other.claim(ref, 9000, 1000, 'late')).toBeUndefined();
  });

  it('who is throttled without end gives up within the turn, and nothing was done', async () => {
    faults = Array.from({ length: 1000 }, () => 'throttled' as const);
    const started = performance.now();
    await expect(limit.within(600, async () => one.append(batchTo(pk, 1)))).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(commits()).toBe(0);
  });

  it('who gets no answer at all gives up within the turn', async () => {
    faults = Array.from({ length: 10 }, () => 'hang-before' as const);
    await expect(limit.within(600, async () => one.append(batchTo(pk, 1)))).rejects.toThrow(StoreUnavailable);
  });
});
