import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { FakeTeams } from './fakeTeams/index.ts';
import type { Json } from './fakeTeams/json.ts';
import type { World } from './fakeTeams/world.ts';
import type { ClockPort } from './pages.ts';

const json: z.ZodType<Json> = z.json();
const person = z.guid();
const action = z.strictObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  verb: z.string().max(60).default(''),
  data: z.record(z.string(), json),
});

/** What the page may ask, by the last part of the address. */
const requests = {
  say: z.strictObject({ person, text: z.string().max(10_000), file: z.boolean().default(false) }),
  install: z.strictObject({ person }),
  act: z.strictObject({
    person,
    message: z.string().max(60).optional(),
    action,
  }),
  channel: z.strictObject({
    person,
    message: z.string().max(60),
    action,
  }),
  close: z.strictObject({ person }),
  clock: z.strictObject({ to: z.number().int().optional() }),
} as const;

const MAX_BODY = 256 * 1024;

/** The buttons of the page. Anything that does not fit is 400 without a word. */
export const createApi = ({ client, world }: FakeTeams, clock: ClockPort, clockMoved: () => void) => {
  const run = async (name: string, body: unknown): Promise<void> => {
    switch (name) {
      case 'say': {
        const { person: who, text, file } = requests.say.parse(body);
        await client.say(who, text, { file });
        return;
      }
      case 'install':
        await client.install(requests.install.parse(body).person);
        return;
      case 'act': {
        const { person: who, message, action: pressed } = requests.act.parse(body);
        await client.act(who, message === undefined ? 'dialog' : { message }, pressed);
        return;
      }
      case 'close':
        client.closeDialog(requests.close.parse(body).person);
        return;
      case 'clock':
        await moveClock(world, clock, requests.clock.parse(body).to);
        clockMoved();
        return;
      case 'channel': {
        const { person: who, message, action: pressed } = requests.channel.parse(body);
        await client.actInChannel(who, message, pressed);
        return;
      }
      default:
        throw new z.ZodError([]);
    }
  };
  return async (request: IncomingMessage, response: ServerResponse, name: string): Promise<void> => {
    if (request.method !== 'POST' || !sameOrigin(request)) return end(response, 403);
    try {
      await run(name, await bodyOf(request));
      end(response, 204);
    } catch (error) {
      end(response, error instanceof z.ZodError || error instanceof SyntaxError ? 400 : 502);
    }
  };
};

const STEPS = 100;

/** To a moment, or on until somebody gets something. */
const moveClock = async (world: World, clock: ClockPort, to: number | undefined): Promise<void> => {
  if (to !== undefined) return clock.moveTo(to);
  const before = messagesIn(world);
  for (let step = 0; step < STEPS && messagesIn(world) === before; step += 1) if (!(await clock.next())) return;
};

const messagesIn = ({ desks, channel }: World): number =>
  [...desks.values(), channel].reduce((sum, { messages }) => sum + messages.length, 0);

/** Only the page itself may press its buttons. */
const sameOrigin = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined || headers.origin === `http://${headers.host}`;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > MAX_BODY) throw new SyntaxError('too large');
    parts.push(bytes);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
};

const end = (response: ServerResponse, status: number): void => {
  response.writeHead(status);
  response.end();
};
