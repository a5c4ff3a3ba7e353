import restify from 'restify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../services/ports.ts';
import { FILE_PATH } from './files.ts';
import { gate, type GateRules } from './gate.ts';
import type { TeamsAdapter, Turn } from './teams/adapter.ts';

const MAX_BODY = 128 * 1024;
const OK = 200;
const NOT_READY = 503;
const GONE = 404;
/** Nothing between Pluis and the reader keeps a copy, and nothing on the page runs. */
const FILE_HEADERS = {
  'content-type': 'application/pdf',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'",
};

/** Answers a request outside the Bot Framework itself (the proeftuin); false when it is not his. */
export type Beside = (request: IncomingMessage, response: ServerResponse) => boolean;

export type ServerParts = {
  rules: GateRules;
  teams: TeamsAdapter;
  turn: Turn;
  /** `setAside`: streams that cannot be opened; they hold up nobody else, so they do not make it unready. */
  ready: () => Promise<{ ready: boolean; setAside: number }>;
  beside: Beside | undefined;
  file: (token: string) => Promise<File | undefined>;
  log: Log;
};

export type File = { name: string; bytes: Uint8Array };

/** Four routes and whatever stands beside them. Every refusal is a bare status, without a word of why. */
export const createServer = ({ rules, teams, turn, ready, beside, file, log }: ServerParts): restify.Server => {
  const server = restify.createServer({ name: 'pluis' });
  server.on('restifyError', (_request: restify.Request, response: restify.Response, error: { statusCode?: number }) => {
    if (!response.headersSent) bare(response, error.statusCode ?? 500);
  });
  server.on(
    'uncaughtException',
    (_request: restify.Request, response: restify.Response, _route: unknown, error: Error) => {
      log.error('request failed', { error: error.name });
      if (!response.headersSent) bare(response, 500);
    },
  );
  if (beside !== undefined)
    server.pre((request, response, next) => {
      // Who answers by himself ends the chain by not going on: `next(false)` would answer 500 at once.
      if (!beside(request, response)) next();
    });
  server.pre(onlyJson);
  server.use(restify.plugins.bodyParser({ maxBodySize: MAX_BODY, mapParams: false }));
  server.get('/healthz', async (_request, response) => bare(response, OK));
  server.get('/readyz', async (_request, response) => {
    const state = await ready();
    response.writeHead(state.ready ? OK : NOT_READY, { 'content-type': 'application/json' });
    response.end(JSON.stringify(state));
  });
  server.get(`${FILE_PATH}/:token`, async (request, response) => {
    const found = await file(String(request.params.token));
    if (found === undefined) return bare(response, GONE);
    response.writeHead(OK, { ...FILE_HEADERS, 'content-disposition': `inline; filename="${found.name}"` });
    response.end(found.bytes);
  });
  server.post('/api/messages', async (request, response) => {
    const refused = gate(request.body, rules);
    if (refused !== 0) return bare(response, refused);
    await teams.process(request, response, turn);
  });
  return server;
};

const UNSUPPORTED = 415;

/** Nothing but JSON is read: a form or a file would be unpacked before anybody looks at it. */
const onlyJson: restify.RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || (request.headers['content-type'] ?? '').startsWith('application/json'))
    return next();
  bare(response, UNSUPPORTED);
  return next(false);
};

const bare = (response: restify.Response, status: number): void => {
  response.writeHead(status);
  response.end();
};
