import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Client, createClient } from './client.ts';
import { createConnector } from './connector.ts';
import { createPlayer, type Player } from './player.ts';
import { createWorld, type Person, type World } from './world.ts';

export type FakeTeams = {
  world: World;
  client: Client;
  /** Answers what the bot sends; `path` starts at `/v3`. */
  connector: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
  player: (person: string) => Player;
  /** The next calls of the bot get this status, and nothing happens. */
  fail: (times: number, status: number) => void;
};

export type FakeTeamsParts = {
  tenant: string;
  people: Person[];
  botUrl: () => string;
  serviceUrl: () => string;
  now: () => number;
};

/** A Teams of one school, in memory: real HTTP to the bot and back, and desks to look at. */
export const createFakeTeams = ({ tenant, people, botUrl, serviceUrl, now }: FakeTeamsParts): FakeTeams => {
  const world = createWorld(tenant, people, now);
  const client = createClient({ world, botUrl, serviceUrl });
  return {
    world,
    client,
    connector: createConnector(world),
    player: (person) => createPlayer({ world, client }, person),
    fail: (times, status) => world.failures.push(...Array.from({ length: times }, () => status)),
  };
};
