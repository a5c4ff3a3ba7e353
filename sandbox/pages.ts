import type { IncomingMessage, ServerResponse } from 'node:http';
import { createApi } from './api.ts';
import { serveAsset } from './assets.ts';
import { createEvents } from './events.ts';
import type { FakeTeams } from './fakeTeams/index.ts';

/** The clock of the proeftuin: it only moves forward, and what becomes due on the way is sent. */
export type ClockPort = {
  now(): number;
  moveTo(instant: number): Promise<void>;
  /** To the first moment at which something becomes due; false when nothing does. */
  next(): Promise<boolean>;
};

export type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** The page, its files, its stream of changes and its buttons. */
export const createPages = (fake: FakeTeams, clock: ClockPort): Serve => {
  const events = createEvents(fake, clock);
  const api = createApi(fake, clock, events.clockMoved);
  return async (request, response, path) => {
    const [route = ''] = path.split('?');
    if (route === '/events') return events.serve(request, response);
    if (route.startsWith('/api/')) return api(request, response, route.slice('/api/'.length));
    return serveAsset(request, response, route);
  };
};
