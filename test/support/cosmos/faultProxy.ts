import { Agent, createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { bodyOf, listening } from './server.ts';

/** What can happen to a request on its way to Cosmos DB. `hang`: it is never answered; it may have been done. */
export type Fault =
  | 'none'
  | 'forbidden'
  | 'throttled'
  | 'unavailable'
  | 'reset-before'
  | 'reset-after'
  | 'hang-before'
  | 'hang-after';

/** Stands between the SDK and a server, and lets go wrong what it is told to. */
export type FaultProxy = {
  endpoint: string;
  /** How often each happened. */
  counts: Partial<Record<Fault, number>>;
  stop: () => Promise<void>;
};

const RETRY_AFTER_MS = '20';

export const startFaultProxy = async (
  target: string,
  next: (request: IncomingMessage) => Fault,
): Promise<FaultProxy> => {
  const counts: Partial<Record<Fault, number>> = {};
  const agent = new Agent({ keepAlive: true });
  const forward = forwarding(target, agent);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fault = next(request);
    counts[fault] = (counts[fault] ?? 0) + 1;
    const raw = await bodyOf(request);
    switch (fault) {
      case 'none':
        return reply(response, await forward(request, raw));
      case 'throttled':
        return refuse(response, 429, { 'x-ms-retry-after-ms': RETRY_AFTER_MS });
      case 'forbidden':
        return refuse(response, 403);
      case 'unavailable':
        return refuse(response, 503);
      case 'reset-before':
        request.socket.destroy();
        return undefined;
      case 'reset-after':
        await forward(request, raw);
        request.socket.destroy();
        return undefined;
      case 'hang-before':
        return undefined;
      case 'hang-after':
        await forward(request, raw);
        return undefined;
      default:
        return fault;
    }
  };
  const server = createServer(
    (request, response) => void handle(request, response).catch(() => request.socket.destroy()),
  );
  const port = await listening(server);
  const stop = async (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
      agent.destroy();
    });
  return { endpoint: `http://127.0.0.1:${port}`, counts, stop };
};

type Reply = { status: number; headers: IncomingMessage['headers']; body: Buffer };

const forwarding =
  (target: string, agent: Agent) =>
  async ({ method, url, headers }: IncomingMessage, raw: Buffer): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(target);
      const outgoing = ask({ hostname, port, path: url, method, headers, agent }, (incoming) => {
        bodyOf(incoming).then(
          (body) => resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, body }),
          reject,
        );
      });
      outgoing.on('error', reject);
      outgoing.end(raw);
    });

const reply = (response: ServerResponse, { status, headers, body }: Reply): void => {
  response.writeHead(status, headers);
  response.end(body);
};

const refuse = (response: ServerResponse, status: number, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ code: String(status), message: 'fault' }));
};

/** Numbers from 0 to 1, the same for the same seed. */
export const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Draws a fault by its share; what is left goes well. */
export const byShare = (shares: Partial<Record<Fault, number>>, seed: number): (() => Fault) => {
  const throwDice = dice(seed);
  const faults = (
    ['throttled', 'unavailable', 'reset-before', 'reset-after', 'hang-before', 'hang-after'] as const
  ).map((fault) => ({ fault, share: shares[fault] ?? 0 }));
  return () => {
    let rest = throwDice();
    for (const { fault, share } of faults) {
      if (rest < share) return fault;
      rest -= share;
    }
    return 'none';
  };
};
