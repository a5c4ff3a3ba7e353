import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
import { DEMO } from '../../../sandbox/demoSchool.ts';
import type { FakeTeams } from '../../../sandbox/fakeTeams/index.ts';
import type { Player } from '../../../sandbox/fakeTeams/player.ts';
import { createSandbox } from '../../../sandbox/mount.ts';
import { createEchoBot } from './echoBot.ts';

export type Echo = {
  fake: FakeTeams;
  url: string;
  idOf: (name: string) => string;
  player: (name: string) => Player;
  moved: number[];
  stop: () => Promise<void>;
};

const START = Date.UTC(2026, 10, 30, 8, 0);

/** The sandbox before a bot that echoes: real HTTP both ways, on a port of its own. */
export const startEcho = async (): Promise<Echo> => {
  const server = restify.createServer({ name: 'echo' });
  const moved: number[] = [];
  const clock = {
    now: () => moved.at(-1) ?? START,
    next: async () => false,
    moveTo: async (instant: number) => {
      moved.push(Math.max(instant, moved.at(-1) ?? START));
    },
  };
  const { fake, beside } = createSandbox(() => server.address().port, clock);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async () => {};
  const turn = createEchoBot(adapter);
  server.pre((request, response, next) => {
    if (!beside(request, response)) next();
  });
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => adapter.process(request, response, turn));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const idOf = (name: string): string => DEMO.everybody.find((person) => person.name === name)?.id ?? '';
  return {
    fake,
    moved,
    url: `http://127.0.0.1:${server.address().port}`,
    idOf,
    player: (name) => fake.player(idOf(name)),
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeAllConnections();
      }),
  };
};
