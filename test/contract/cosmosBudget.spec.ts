import type { Measured } from '../../services/store/cosmos/client.ts';
import { casusId, makeCasus, makeSchool, observe } from '../bench/ground.ts';
import { makeGround } from '../support/cosmos/ground.ts';
import { type CosmosServer, startCosmos } from '../support/cosmos/server.ts';
import { toolsOn } from '../support/tools.ts';

describe('what an act asks of Cosmos DB', () => {
  const clock = { now: () => Date.parse('2026-01-12T09:00:00Z') };
  const casus = casusId(1);
  let server: CosmosServer;
  beforeAll(async () => {
    server = await startCosmos();
  });
  afterAll(async () => server.stop());

  const instance = async () => {
    const ground = await makeGround({ endpoint: server.endpoint, key: undefined });
    const { store, calls } = ground.open();
    const tools = toolsOn(store.streams, clock);
    await makeSchool(tools);
    await makeCasus(tools, casus);
    await observe(tools, casus, 'first');
    calls.length = 0;
    return { tools, calls, ground };
  };
  const asked = (calls: Measured[]): string[] => calls.map(({ operation, status }) => `${operation} ${status}`);

  it('is two point reads and one batch; the school it knows already comes back unchanged', async () => {
    const { tools, calls } = await instance();
    await observe(tools, casus, 'second');
    expect(asked(calls).toSorted()).toEqual(['batch docs 200', 'read docs 200', 'read docs 304']);
  });

  it('is one batch and a read of the receipt when it was pressed before', async () => {
    const { tools, calls } = await instance();
    await observe(tools, casus, 'first');
    const batches = asked(calls).filter((call) => call.startsWith('batch'));
    expect(batches).toEqual(['batch docs 207']);
    expect(asked(calls).filter((call) => call.startsWith('query')).length).toBeLessThanOrEqual(2);
  });

  it('is known to the last request unit', async () => {
    const { tools, calls } = await instance();
    await observe(tools, casus, 'second');
    expect(calls.map(({ charge }) => charge)).toEqual([1, 1, 1]);
    expect(calls.every(({ ms }) => ms > 0)).toBe(true);
  });

  it('needs no read before the batch of an instance that has just read it', async () => {
    const { ground } = await instance();
    const { store, calls } = ground.open();
    const other = toolsOn(store.streams, clock);
    await observe(other, casus, 'by another instance');
    expect(asked(calls).filter((call) => call.includes('docs'))).toHaveLength(3);
  });
});
