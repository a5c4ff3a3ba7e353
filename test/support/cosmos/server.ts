import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { runBatch } from './batch.ts';
import { type Account, createAccount, type Items, routeOf } from './library.ts';

/** A Cosmos DB to test against, in this process and in memory, over HTTP. */
export type CosmosServer = {
  endpoint: string;
  /** Every item there is, as it is stored. */
  items: () => Record<string, unknown>[];
  /** What was asked of items, in order: `read cases 304`. Whoever counts empties it first. */
  asked: string[];
  /** Moves its clock, for items that end. */
  later: (ms: number) => void;
  stop: () => Promise<void>;
};

export type CosmosServerOptions = {
  consistency?: string;
  /** What this sign-in may not do: answered with 403. */
  forbids?: (method: string, path: string) => boolean;
};

type Answer = { status: number; body: unknown; headers?: Record<string, string> };

/**
 * `@vercel/cosmosdb-server` with what it gets wrong put right (store.md 1.3): the batch, queries within one
 * partition, items that end, 304, the size of an item, session tokens.
 */
export const startCosmos = async ({
  consistency = 'Strong',
  forbids,
}: CosmosServerOptions = {}): Promise<CosmosServer> => {
  const server = createServer((request, response) => void respond(request, response));
  const port = await listening(server);
  const account = createAccount(port);
  account.read()['userConsistencyPolicy'].defaultConsistencyLevel = consistency;
  const sweep = createSweep();
  const asked: string[] = [];
  let writes = 0;
  let moved = 0;

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await bodyOf(request);
    const { method = '', url = '' } = request;
    const here = { account, sweep, at: Date.now() + moved };
    const answer =
      forbids?.(method, url) === true ? failed(403, 'Forbidden') : await answerTo(here, request, response, raw);
    writes += method === 'GET' ? 0 : 1;
    const [, , container] = DOCS.exec(url) ?? [];
    if (container !== undefined) asked.push(`${operationOf(request)} ${container} ${answer.status}`);
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'x-ms-activity-id': randomUUID(),
      'x-ms-request-charge': '1',
      'x-ms-session-token': `0:-1#${writes}`,
      ...answer.headers,
    });
    response.end(answer.status === 304 || answer.status === 204 ? undefined : JSON.stringify(answer.body));
  };

  return {
    endpoint: `http://127.0.0.1:${port}`,
    items: () => allItems(account),
    asked,
    later: (ms) => {
      moved += ms;
    },
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export const listening = async (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });

export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const LARGEST = 2 * 1024 * 1024;
const failed = (status: number, message: string): Answer => ({ status, body: { code: String(status), message } });

type Here = { account: Account; sweep: Sweep; at: number };

/** There is one partition range, so no plan is needed; the library would look everything up for it. */
const NO_PLAN: Answer = { status: 200, body: { Documents: [], _count: 0 } };

const answerTo = async (
  { account, sweep, at }: Here,
  request: IncomingMessage,
  response: ServerResponse,
  raw: Buffer,
): Promise<Answer> => {
  if (raw.length > LARGEST) return failed(413, 'Request size is too large');
  if (operationOf(request) === 'plan') return NO_PLAN;
  const collection = collectionOf(account, request.url ?? '');
  if (collection !== undefined) {
    sweep(collection, at / 1000);
    const header = String(request.headers['x-ms-documentdb-partitionkey'] ?? '');
    if (is(request, 'x-ms-cosmos-is-batch-request')) {
      const { status, outcomes } = runBatch(collection, header, JSON.parse(raw.toString()));
      return { status, body: outcomes };
    }
    if (header !== '' && isQuery(request)) return inPartition(collection, header, request, raw);
    if (header !== '' && request.method === 'GET') return pointRead(collection, header, request);
  }
  return byLibrary(account, request, response, raw);
};

const operationOf = (request: IncomingMessage): string => {
  if (is(request, 'x-ms-cosmos-is-batch-request')) return 'batch';
  if (is(request, 'x-ms-cosmos-is-query-plan-request')) return 'plan';
  if (isQuery(request)) return 'query';
  return request.method === 'GET' ? 'read' : String(request.method).toLowerCase();
};

const is = ({ headers }: IncomingMessage, name: string): boolean => String(headers[name]).toLowerCase() === 'true';
const isQuery = (request: IncomingMessage): boolean =>
  is(request, 'x-ms-documentdb-isquery') || (request.headers['content-type'] ?? '').includes('query+json');

const DOCS = /^\/+dbs\/([^/]+)\/colls\/([^/]+)\/docs/;

/** Undefined when the address is of no items, or their container does not exist. */
const collectionOf = (account: Account, url: string): Items | undefined => {
  const [, database, container] = DOCS.exec(url) ?? [];
  if (database === undefined || container === undefined) return undefined;
  const collection = account.database(decodeURIComponent(database)).collection(decodeURIComponent(container));
  return collection.read() === undefined ? undefined : collection;
};

type Sweep = (collection: Items, now: number) => void;

/** Items that have ended are gone; the library keeps them. They end at a whole second, so each is looked at once. */
const createSweep = (): Sweep => {
  const swept = new WeakMap<Items, number>();
  return (collection, now) => {
    const { defaultTtl } = collection.read();
    const second = Math.floor(now);
    if (typeof defaultTtl !== 'number' || swept.get(collection) === second) return;
    swept.set(collection, second);
    for (const item of collection.documents._data.values()) {
      const { id, ttl = defaultTtl, _ts = second, pk } = item.read();
      if (ttl > 0 && _ts + ttl <= second) collection.documents.delete(id, pk);
    }
  };
};

/** The read that every act makes, without the library's routes; and 304 for what has not changed. */
const pointRead = (collection: Items, header: string, { url = '', headers }: IncomingMessage): Answer => {
  const [partition] = JSON.parse(header);
  const item = collection.document(decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)), partition).read();
  if (item === undefined) return failed(404, 'Entity with the specified id does not exist in the system.');
  const etag = String(item._etag);
  return { status: headers['if-none-match'] === etag ? 304 : 200, body: item, headers: { etag } };
};

/** The library's query engine sees all partitions; here it is shown one. Synchronous, so nothing comes in between. */
const inPartition = (collection: Items, header: string, request: IncomingMessage, raw: Buffer): Answer => {
  const [partition] = JSON.parse(header);
  const { documents } = collection;
  const all = documents._data;
  documents._data = new Map([...all].filter(([, item]) => item.read()['pk'] === partition));
  try {
    const found = documents.query(JSON.parse(raw.toString()), {
      maxItemCount: numberIn(request, 'x-ms-max-item-count'),
      continuation: continuationIn(request),
    });
    const headers = { 'x-ms-item-count': String(found.result.length), ...continued(found.continuation) };
    return { status: 200, body: { Documents: found.result, _count: found.result.length }, headers };
  } catch (error) {
    return failed(400, String(error));
  } finally {
    documents._data = all;
  }
};

const continued = (continuation: unknown): Record<string, string> =>
  continuation === null || continuation === undefined ? {} : { 'x-ms-continuation': JSON.stringify(continuation) };

const numberIn = ({ headers }: IncomingMessage, name: string): number | null =>
  headers[name] === undefined ? null : Number(headers[name]);
const continuationIn = ({ headers }: IncomingMessage): { token: string } | null =>
  headers['x-ms-continuation'] === undefined ? null : JSON.parse(String(headers['x-ms-continuation']));

/** Everything else is the library's; it reads the request as a stream and writes to the response's status. */
const byLibrary = async (
  account: Account,
  request: IncomingMessage,
  response: ServerResponse,
  raw: Buffer,
): Promise<Answer> => {
  const replayed = Object.assign(Readable.from(raw.length === 0 ? [] : [raw]), {
    method: request.method,
    url: request.url,
    headers: request.headers,
  });
  const route = routeOf(request);
  if (route === undefined) return failed(400, 'no route');
  const [parameters, handler] = route;
  const body = await handler(account, replayed, response, parameters);
  const status = response.statusCode;
  if (status >= 400) return failed(status, String(body?.message ?? ''));
  const etag = body?._etag;
  return { status, body, ...(etag === undefined ? {} : { headers: { etag } }) };
};

const allItems = (account: Account): Record<string, unknown>[] =>
  [...account.databases._data.values()]
    .flatMap((database) => [...database.collections._data.values()])
    .flatMap((collection) => [...collection.documents._data.values()])
    .map((item) => item.read());
