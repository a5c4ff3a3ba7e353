import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bot } from '../bot/bot.ts';
import { school } from '../services/aggregates/school.ts';
import { handle } from '../services/handle.ts';
import { pkOf } from '../services/ids.ts';
import { DEMO } from './demoSchool.ts';
import { createFakeTeams, type FakeTeams } from './fakeTeams/index.ts';
import { type ClockPort, createPages } from './pages.ts';

const ROOT = '/proeftuin';
const CONNECTOR = `${ROOT}/connector`;

export type Sandbox = {
  fake: FakeTeams;
  /** Answers everything below `/proeftuin`, and leads there from the bare address; false for what is not his. */
  beside: (request: IncomingMessage, response: ServerResponse) => boolean;
};

/** The proeftuin: a Teams of the demo school, and the page to look at it. Only ever on this machine. */
export const createSandbox = (port: () => number, clock: ClockPort): Sandbox => {
  const here = () => `http://127.0.0.1:${port()}`;
  const fake = createFakeTeams({
    tenant: DEMO.tenant,
    people: DEMO.everybody,
    botUrl: () => `${here()}/api/messages`,
    serviceUrl: () => `${here()}${CONNECTOR}`,
    now: () => clock.now(),
  });
  const pages = createPages(fake, clock);
  const beside = (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url ?? '';
    if (path === '/') return isLocal(request) ? showTheWay(response) : refuse(response);
    if (path !== ROOT && !path.startsWith(`${ROOT}/`) && !path.startsWith(`${ROOT}?`)) return false;
    if (!isLocal(request)) return refuse(response);
    const work = path.startsWith(`${CONNECTOR}/`)
      ? fake.connector(request, response, path.slice(CONNECTOR.length))
      : pages(request, response, path.slice(ROOT.length));
    work.catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
    return true;
  };
  return { fake, beside };
};

/** A page of somebody else must not reach this one under another name. */
const isLocal = ({ headers }: IncomingMessage): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');

const refuse = (response: ServerResponse): boolean => {
  response.writeHead(403);
  response.end();
  return true;
};

/** Who leaves the end of the address away gets there all the same. */
const showTheWay = (response: ServerResponse): boolean => {
  response.writeHead(302, { location: ROOT });
  response.end();
  return true;
};

/** Everybody with a role has Pluis in his Teams; the one pupil finds it himself. */
export const installForStaff = async ({ client }: FakeTeams): Promise<void> => {
  for (const { id } of DEMO.input.people) await client.install(id);
};

/** The demo school announces its meetings in the channel of the team, where the directie puts Pluis. */
export const openChannel = async (bot: Bot, { client }: FakeTeams): Promise<void> => {
  const [person] = DEMO.input.people.filter(({ roles }) => roles.some(({ role }) => role === 'directie'));
  if (person === undefined) return;
  const pk = pkOf(DEMO.tenant, DEMO.school, '');
  const command = { type: 'school.channel', input: { channel: 'aan' } } as const;
  await handle(bot, school, { pk, person: person.id, command, receipt: 'demo-channel', seen: 0, card: undefined });
  await client.joinTeam(person.id);
};

/** Makes the demo school when it is not there yet; its beheerder and its directie have looked at the first roles. */
export const makeDemoSchool = async (bot: Bot): Promise<void> => {
  const act = { pk: pkOf(DEMO.tenant, DEMO.school, ''), seen: 0, card: undefined };
  const create = { type: 'school.create', input: DEMO.input } as const;
  await handle(bot, school, { ...act, person: '', command: create, receipt: 'demo' });
  for (const person of DEMO.founders)
    await handle(bot, school, {
      ...act,
      person,
      command: { type: 'setup.confirm', input: {} },
      receipt: `demo-${person}`,
    });
};
