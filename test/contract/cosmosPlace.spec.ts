import { CosmosClient } from '@azure/cosmos';
import { createServer } from 'node:http';
import { alone } from '../../bot/storage.ts';
import { createLimit } from '../../services/limit.ts';
import { createCall } from '../../services/store/cosmos/calls.ts';
import { ACCESS, CASES, DATABASE, KEY_PLANS, KEYS, PERSONS, PLANS } from '../../services/store/cosmos/containers.ts';
import { markCopying, unmarkCopying } from '../../services/store/cosmos/copying.ts';
import { checkPlace, createPlace } from '../../services/store/cosmos/create.ts';
import { openAccount, openKeyAccount } from '../../services/store/cosmos/open.ts';
import { sentenceFor } from '../../services/store/cosmos/sentences.ts';
import * as queries from '../../services/store/cosmos/queries.ts';
import { PlaceRefused } from '../../services/store/place.ts';
import { type CosmosServer, type CosmosServerOptions, listening, startCosmos } from '../support/cosmos/server.ts';

describe('the place of a store on Cosmos DB', () => {
  let server: CosmosServer;
  let client: CosmosClient;

  const start = async (options: CosmosServerOptions = {}): Promise<void> => {
    server = await startCosmos(options);
    client = new CosmosClient({
      endpoint: server.endpoint,
      key: 'loopback',
      connectionPolicy: { enableEndpointDiscovery: false },
    });
  };
  const where = () => ({ place: { endpoint: server.endpoint, key: undefined }, measure: () => {}, plans: PLANS });
  const databases = async () => (await client.databases.readAll().fetchAll()).resources.map(({ id }) => id);
  afterEach(async () => {
    client.dispose();
    await server.stop();
  });

  it('is made with the partition key and the index policy of this version', async () => {
    await start();
    const made = await createPlace(where());
    expect(made).toEqual(PLANS.map(({ id }) => ({ container: id, made: true })));
    const { resource } = await client.database(DATABASE).container(CASES.id).read();
    expect(resource?.partitionKey?.paths).toEqual(['/pk']);
    await checkPlace(where());
  });

  it('is left as it is when it is made again', async () => {
    await start();
    await createPlace(where());
    expect((await createPlace(where())).map(({ made }) => made)).toEqual([false, false, false]);
  });

  it('is finished when an earlier time stopped half-way', async () => {
    await start();
    await client.databases.create({ id: DATABASE });
    await client.database(DATABASE).containers.create({ ...CASES });
    await expect(checkPlace(where())).rejects.toThrow('ontbreekt pluis/persons: draai eerst npm run store -- create.');
    expect((await createPlace(where())).map(({ made }) => made)).toEqual([false, true, true]);
  });

  it('is refused, and nothing is made, in an account that is not Strong', async () => {
    await start({ consistency: 'Session' });
    await expect(createPlace(where())).rejects.toThrow(
      'heeft consistentie Session, of zegt niet welke, en Pluis heeft Strong nodig: zet de standaardconsistentie van het account op Strong, of kijk COSMOS_ENDPOINT na.',
    );
    expect(await databases()).toEqual([]);
  });

  it('is refused with another partition key', async () => {
    await start();
    await client.databases.create({ id: DATABASE });
    await client.database(DATABASE).containers.create({ id: CASES.id, partitionKey: { paths: ['/id'] } });
    await expect(createPlace(where())).rejects.toThrow('Container cases is verdeeld op /id en niet op /pk');
    expect((await client.database(DATABASE).containers.readAll().fetchAll()).resources).toHaveLength(1);
  });

  it('is refused with another index policy', async () => {
    await start();
    await client.databases.create({ id: DATABASE });
    await client
      .database(DATABASE)
      .containers.create({ ...CASES, indexingPolicy: { includedPaths: [{ path: '/*' }] } });
    await expect(createPlace(where())).rejects.toThrow('Container cases heeft een ander indexbeleid');
  });

  it('is refused without the right to make it', async () => {
    await start({ forbids: (method) => method === 'POST' });
    await expect(createPlace(where())).rejects.toThrow('Deze aanmelding heeft niet genoeg rechten');
    expect(await databases()).toEqual([]);
  });

  it.each(['GET', 'POST'])(
    'is refused with the right to read metadata but not to %s items, before anything is written',
    async (verb) => {
      await start({ forbids: (method, path) => method === verb && path.includes('/docs') });
      await createPlace(where());
      await expect(checkPlace(where())).rejects.toThrow(
        'Deze aanmelding heeft niet genoeg rechten op het account: laat infra/cosmos.bicep de databases maken en de rol geven (lezen en schrijven)',
      );
      await expect(openAccount(where().place, alone)).rejects.toThrow(PlaceRefused);
      const keys = { ...where(), plans: KEY_PLANS };
      await createPlace(keys);
      await expect(openKeyAccount(where().place, alone)).rejects.toThrow('Deze aanmelding heeft niet genoeg rechten');
      expect(server.items()).toEqual([]);
    },
  );

  it('is looked at without anything being written', async () => {
    await start();
    await createPlace(where());
    (await openAccount(where().place, alone)).close();
    expect(server.items()).toEqual([]);
  });

  it('is refused with a container that removes items by itself, or does not keep its index', async () => {
    await start();
    await client.databases.create({ id: DATABASE });
    const containers = client.database(DATABASE).containers;
    await containers.create({ ...CASES, defaultTtl: 86_400 });
    await expect(createPlace(where())).rejects.toThrow('Container cases verwijdert zelf wat oud is: zet Time to Live');
    await client.database(DATABASE).container(CASES.id).delete();
    for (const wrong of [{ indexingMode: 'none' as const }, { automatic: false }]) {
      await containers.create({ ...CASES, indexingPolicy: { ...CASES.indexingPolicy, ...wrong } });
      await expect(createPlace(where())).rejects.toThrow('Container cases houdt zijn index niet zelf bij');
      await client.database(DATABASE).container(CASES.id).delete();
    }
    expect((await containers.readAll().fetchAll()).resources).toEqual([]);
  });

  it('is refused while a school is only half there', async () => {
    await start();
    await createPlace(where());
    const place = where().place;
    const call = createCall(createLimit());
    const cases = client.database(DATABASE).container(CASES.id);
    await markCopying(call, cases, 't|linde');
    await expect(openAccount(place, alone)).rejects.toThrow(
      'De school linde staat nog maar half in dit account: draai eerst npm run store -- copy tot het klaar is.',
    );
    await unmarkCopying(call, cases, 't|linde');
    (await openAccount(place, alone)).close();
  });

  it('is refused by the name of the setting that is wrong, whatever it is that answers', async () => {
    await start();
    const gone = { endpoint: 'http://127.0.0.1:9', key: undefined };
    await expect(openKeyAccount(gone, alone)).rejects.toThrow('kijk COSMOS_KEYS_ENDPOINT na.');
    const site = createServer((request, response) => {
      response.writeHead(request.url === '/' && says === '{}' ? 200 : 404, { 'content-type': 'application/json' });
      response.end(says);
    });
    let says = '';
    const endpoint = `http://127.0.0.1:${await listening(site)}`;
    const other = { ...where(), place: { endpoint, key: undefined } };
    await expect(checkPlace(other)).rejects.toThrow(
      `Op ${endpoint} antwoordt geen Cosmos DB: kijk COSMOS_ENDPOINT na.`,
    );
    says = '{}';
    await expect(checkPlace(other)).rejects.toThrow('heeft consistentie Session, of zegt niet welke, en Pluis');
    site.close();
    site.closeAllConnections();
    const late = Object.assign(new Error('late'), { name: 'TimeoutError' });
    expect(sentenceFor(late, gone, 'COSMOS_KEYS_ENDPOINT')).toBe(
      'Op http://127.0.0.1:9 antwoordt geen Cosmos DB: kijk COSMOS_KEYS_ENDPOINT na.',
    );
  });

  it('is refused where no Cosmos DB answers', async () => {
    await start();
    const gone = { endpoint: 'http://127.0.0.1:9', key: undefined };
    await expect(createPlace({ ...where(), place: gone })).rejects.toThrow(
      'Op http://127.0.0.1:9 antwoordt geen Cosmos DB: kijk COSMOS_ENDPOINT na.',
    );
  });
});

describe('the index policy', () => {
  const asked = { tenant: 't', school: 's', kind: 'casus', status: 'open', audience: 'normal', person: 'p' } as const;
  const cursor = JSON.stringify([1, 'pk', 'id']);
  const cases = [
    queries.commitsFrom(1, 5),
    queries.lastCommit(),
    queries.tracesOfStreams('pk', 5),
    queries.dueBefore(1, cursor, 5),
    queries.openBefore(1, cursor, 5, 'alert'),
    queries.calcOtherThan(asked, '1', cursor, 5),
    queries.stuckOf('t|s', cursor, 5),
    queries.headsBy({ ...asked, blindIndex: 'b' }, cursor, 5),
  ];
  const persons = [queries.endedPersons(1)];
  const reading = { tenant: 't', school: 's', stream: 'c-1', from: 0 };
  const access = [queries.readingsOf(reading, cursor, 5), queries.readingsBefore(1, 5)];
  const keys = [queries.keysFrom('t', 'pk', 5)];
  // `id` is indexed by the service itself.
  const fieldsOf = (specs: { query: string }[]): string[] =>
    [
      ...new Set(
        specs.flatMap(({ query }) => [...query.matchAll(/\bc\.(?!id\b)(\w+)/g)].map(([, field = '']) => field)),
      ),
    ].toSorted();
  const indexed = ({ indexingPolicy }: typeof CASES): string[] =>
    indexingPolicy.includedPaths.map(({ path }) => path.split('/')[1] ?? '').toSorted();

  it('holds exactly what is queried, so that no query scans and no write pays for nothing', () => {
    expect(indexed(CASES)).toEqual(fieldsOf(cases));
    expect(indexed(PERSONS)).toEqual(fieldsOf(persons));
    expect(indexed(ACCESS)).toEqual(fieldsOf(access));
    expect(indexed(KEYS)).toEqual(fieldsOf(keys));
  });

  it('serves every order of more than one field', () => {
    const orders = [...cases, ...access].flatMap(({ query }) => {
      const fields = query.split('ORDER BY ')[1]?.split(', ') ?? [];
      return fields.length < 2 ? [] : [fields.map((field) => field.replace('c.', '/')).join()];
    });
    const all = [CASES, ACCESS].flatMap(({ indexingPolicy }) => indexingPolicy.compositeIndexes);
    const composites = all.map((each) =>
      each.map(({ path, order }) => `${path} ${order === 'descending' ? 'DESC' : 'ASC'}`).join(),
    );
    expect(composites.toSorted()).toEqual(orders.toSorted());
  });

  it('is compared with every query there is', () => {
    const named = Object.keys(queries).toSorted();
    expect(named).toEqual([
      'calcOtherThan',
      'commitsFrom',
      'dueBefore',
      'endedPersons',
      'headsBy',
      'idsOf',
      'keysFrom',
      'lastCommit',
      'openBefore',
      'readingsBefore',
      'readingsOf',
      'stuckOf',
      'tracesOfStreams',
    ]);
  });
});
