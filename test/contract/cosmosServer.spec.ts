import { CosmosClient, type Container } from '@azure/cosmos';
import { type CosmosServer, startCosmos } from '../support/cosmos/server.ts';

/** What the test server has to do as the service does it: on this rest all tests of the store. */
describe('the Cosmos DB to test against', () => {
  let server: CosmosServer;
  let client: CosmosClient;
  let container: Container;

  beforeAll(async () => {
    server = await startCosmos();
    client = new CosmosClient({
      endpoint: server.endpoint,
      key: 'loopback',
      connectionPolicy: { enableEndpointDiscovery: false },
    });
    const { database } = await client.databases.create({ id: 'test' });
    const made = await database.containers.create({ id: 'items', partitionKey: { paths: ['/pk'] }, defaultTtl: -1 });
    container = made.container;
  });
  afterAll(async () => {
    client.dispose();
    await server.stop();
  });

  const idsIn = async (partitionKey: string): Promise<string[]> => {
    const { resources } = await container.items
      .query<{ id: string }>('SELECT c.id FROM c', { partitionKey })
      .fetchAll();
    return resources.map(({ id }) => id).toSorted();
  };
  const create = (id: string, pk: string) => ({ operationType: 'Create' as const, resourceBody: { id, pk } });

  it('does a batch whole or not at all, and says which operation stopped it', async () => {
    await container.items.batch([create('a', 'whole')], 'whole');
    const { code, result = [] } = await container.items.batch(
      [
        create('b', 'whole'),
        { operationType: 'Replace', id: 'a', resourceBody: { id: 'a', pk: 'whole', changed: true } },
        create('a', 'whole'),
        create('c', 'whole'),
      ],
      'whole',
    );
    expect([code, result.map(({ statusCode }) => statusCode)]).toEqual([207, [424, 424, 409, 424]]);
    expect(await idsIn('whole')).toEqual(['a']);
    expect((await container.item('a', 'whole').read()).resource).not.toHaveProperty('changed');
  });

  it('knows every kind of operation in a batch, with its conditions', async () => {
    const first = await container.items.batch([create('a', 'kinds'), create('b', 'kinds')], 'kinds');
    const ifMatch = first.result?.[0]?.eTag ?? '';
    const replace = {
      operationType: 'Replace' as const,
      id: 'a',
      ifMatch,
      resourceBody: { id: 'a', pk: 'kinds', n: 1 },
    };
    const second = await container.items.batch(
      [replace, { operationType: 'Read', id: 'a' }, { operationType: 'Delete', id: 'b' }],
      'kinds',
    );
    expect(second.code).toBe(200);
    const third = await container.items.batch([replace], 'kinds');
    expect(third.result?.[0]?.statusCode).toBe(412);
    expect(await idsIn('kinds')).toEqual(['a']);
  });

  it('keeps a batch and a query within their partition', async () => {
    await container.items.batch([create('mine', 'one')], 'one');
    const strange = await container.items.batch([create('theirs', 'two')], 'one');
    expect(strange.result?.[0]?.statusCode).toBe(400);
    expect(await idsIn('one')).toEqual(['mine']);
    expect(await idsIn('two')).toEqual([]);
  });

  it('answers 304 to who has the item as it is', async () => {
    const { resource } = await container.items.create({ id: 'same', pk: 'etag' });
    const unless = async (condition: string): Promise<number> =>
      (await container.item('same', 'etag').read({ accessCondition: { type: 'IfNoneMatch', condition } })).statusCode;
    expect(await unless(resource?._etag ?? '')).toBe(304);
    expect(await unless('"another"')).toBe(200);
  });

  it('lets an item end that has an end', async () => {
    await container.items.create({ id: 'ends', pk: 'ttl', ttl: 1 });
    await container.items.create({ id: 'stays', pk: 'ttl' });
    server.later(2000);
    expect(await idsIn('ttl')).toEqual(['stays']);
  });

  it('gives a session token with every answer, and one that grows', async () => {
    const tokenOf = async (id: string): Promise<number> => {
      const { headers } = await container.items.create({ id, pk: 'session' });
      return Number(String(headers['x-ms-session-token']).split('#')[1]);
    };
    expect(await tokenOf('second')).toBeLessThan(await tokenOf('third'));
  });

  it('refuses what is larger than the service takes', async () => {
    const large = container.items.create({ id: 'large', pk: 'size', body: 'x'.repeat(2 * 1024 * 1024) });
    await expect(large).rejects.toMatchObject({ code: 413 });
  });
});
