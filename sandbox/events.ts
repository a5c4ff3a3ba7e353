import type { IncomingMessage, ServerResponse } from 'node:http';
import { deskOf } from './fakeTeams/world.ts';
import type { FakeTeams } from './fakeTeams/index.ts';
import type { ClockPort } from './pages.ts';

export type Events = {
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  clockMoved: () => void;
};

/** Everything as it is for who comes in, and one desk for every change after that. */
export const createEvents = ({ world }: FakeTeams, clock: ClockPort): Events => {
  const readers = new Set<ServerResponse>();
  const tell = (event: string, data: unknown, to: Iterable<ServerResponse> = readers): void => {
    for (const reader of to) reader.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const clockMoved = (): void => tell('clock', { now: clock.now() });
  // The page has a column for every person; the channel of the team is nobody's.
  world.changed = (person) => {
    if (person === world.channel.person.id) tell('channel', world.channel);
    else tell('desk', deskOf(world, person));
  };
  const serve: Events['serve'] = async (request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    readers.add(response);
    request.on('close', () => readers.delete(response));
    tell('all', { now: clock.now(), desks: [...world.desks.values()], channel: world.channel }, [response]);
  };
  return { serve, clockMoved };
};
