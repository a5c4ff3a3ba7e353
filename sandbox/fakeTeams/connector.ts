import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { sendJson, textOf } from './http.ts';
import { isObject, type JsonObject } from './json.ts';
import { routeOf } from './routes.ts';
import { record, type World } from './world.ts';

const MAX_BODY = 1024 * 1024;

/** The part of Teams that a bot speaks to: messages that come, change and go, and who is in a chat. */
export const createConnector =
  (world: World) =>
  async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const body = parsed(await textOf(request, MAX_BODY));
    const method = request.method ?? 'GET';
    const failure = world.failures.shift();
    const { status, answer } = failure === undefined ? routeOf(world, { method, path, body }) : injected(failure);
    record(world, { from: 'bot', method, path, body, status, answer });
    sendJson(response, status, answer);
  };

const parsed = (text: string): JsonObject => {
  const value: unknown = text === '' ? {} : JSON.parse(text);
  return isObject(value) ? value : {};
};

const injected = (status: number): Answer => ({
  status,
  answer: { error: { code: 'Injected', message: 'injected failure' } },
});
