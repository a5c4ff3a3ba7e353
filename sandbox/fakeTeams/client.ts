import type { JsonObject } from './json.ts';
import { replaceCard, showDialog } from './show.ts';
import { type Desk, deskOf, type World } from './world.ts';

export type Posted = { status: number; body: unknown };

/** A button as it is sent: what it carries, and what was typed. */
export type Action = { type: 'Action.Execute' | 'Action.Submit'; verb: string; data: JsonObject };

/** Where a button stands: on a message of the chat, or in the dialog that is open. */
export type Where = { message: string } | 'dialog';

export type Client = {
  install(person: string): Promise<Posted>;
  say(person: string, text: string, options?: { file?: boolean }): Promise<Posted>;
  act(person: string, where: Where, action: Action): Promise<Posted>;
  /** Teams draws a card anew by itself. */
  refresh(person: string, message: string, action: Action): Promise<Posted>;
  closeDialog(person: string): void;
  /** Sends any body to the bot as it is. */
  post(body: unknown, headers?: Record<string, string>): Promise<Posted>;
  /** The last press again, under a new id, as Teams does when it had no answer in time. */
  redeliver(): Promise<Posted>;
};

export type ClientParts = { world: World; botUrl: () => string; serviceUrl: () => string; now: () => number };

/** The part of Teams that people speak to. */
export const createClient = (parts: ClientParts): Client => {
  const { world, now } = parts;
  const post = createPost(parts.botUrl);
  let last: JsonObject = {};
  const send = async (desk: Desk, more: JsonObject): Promise<Posted> => {
    const activity = { ...frameOf(world, desk, parts.serviceUrl(), now()), ...more };
    if (more['type'] === 'invoke') last = activity;
    return post(activity);
  };
  const act: Client['act'] = async (person, where, action) => {
    const desk = deskOf(world, person);
    const posted = await send(desk, invokeOf(where, action, 'manual'));
    if (where !== 'dialog' && action.type === 'Action.Execute') replaceCard(desk, where.message, posted);
    else showDialog(desk, posted);
    world.changed(person);
    return posted;
  };
  return {
    post,
    act,
    install: async (person) => send(deskOf(world, person), { type: 'installationUpdate', action: 'add' }),
    say: async (person, text, { file = false } = {}) => {
      const desk = deskOf(world, person);
      desk.messages.push({ id: world.newId(), from: 'person', text, card: undefined, note: '' });
      world.changed(person);
      const attachments = [file ? FILE : { contentType: 'text/html', content: `<p>${text}</p>` }];
      return send(desk, { type: 'message', text, attachments });
    },
    refresh: async (person, message, action) => send(deskOf(world, person), invokeOf({ message }, action, 'automatic')),
    closeDialog: (person) => {
      deskOf(world, person).dialog = undefined;
      world.changed(person);
    },
    redeliver: async () => post({ ...last, id: `f:${world.newId()}`, timestamp: new Date(now()).toISOString() }),
  };
};

const FILE: JsonObject = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'foto.jpg' };

const createPost =
  (botUrl: () => string): Client['post'] =>
  async (body, headers = {}) => {
    const response = await fetch(botUrl(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : parsed(text) };
  };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The fields that every activity of Teams has. */
const frameOf = (world: World, { person, conversation }: Desk, serviceUrl: string, now: number): JsonObject => ({
  id: `f:${world.newId()}`,
  channelId: 'msteams',
  serviceUrl,
  timestamp: new Date(now).toISOString(),
  locale: 'nl-NL',
  from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
  recipient: { id: '28:pluis', name: 'Pluis' },
  conversation: { id: conversation, tenantId: world.tenant, conversationType: 'personal' },
  channelData: { tenant: { id: world.tenant } },
});

const invokeOf = (where: Where, { type, verb, data }: Action, trigger: string): JsonObject => {
  const context = { theme: 'default' };
  if (where === 'dialog') return { type: 'invoke', name: 'task/submit', value: { data, context } };
  const onCard = { type: 'invoke', replyToId: where.message };
  if (type === 'Action.Submit') return { ...onCard, name: 'task/fetch', value: { data, context } };
  return { ...onCard, name: 'adaptiveCard/action', value: { action: { type, verb, data }, trigger } };
};
