import { frameOf, htmlOf, PHOTO, pressOf } from './activities.ts';
import { blank } from './arrivals.ts';
import { isObject, type JsonObject, text as textOf } from './json.ts';
import { createPost, type Post, type Posted } from './post.ts';
import { replaceCard, showDialog } from './show.ts';
import { type Desk, deskOf, type World } from './world.ts';

export type { Posted } from './post.ts';

/** A button as it is sent: what it carries, and what was typed. */
export type Action = { type: 'Action.Execute' | 'Action.Submit'; verb: string; data: JsonObject };

/** Where a button stands: on a message of the chat, or in the dialog that is open. */
export type Where = { message: string } | 'dialog';

export type Client = {
  install(person: string): Promise<Posted>;
  /** Puts Pluis in the team. */
  joinTeam(person: string): Promise<Posted>;
  /** Presses in the channel of the team; what opens, opens for him alone. */
  actInChannel(person: string, message: string, action: Action): Promise<Posted>;
  /** Takes Pluis out of his Teams. */
  remove(person: string): Promise<Posted>;
  say(person: string, text: string, options?: { file?: boolean }): Promise<Posted>;
  act(person: string, where: Where, action: Action): Promise<Posted>;
  /** Teams draws a card anew by itself, with what the card says to ask for. */
  refresh(person: string, message: string, action?: Action): Promise<Posted>;
  closeDialog(person: string): void;
  /** Sends any body to the bot as it is. */
  post: Post;
  /** The last press again, under a new id, as Teams does when it had no answer in time. */
  redeliver(): Promise<Posted>;
};

export type ClientParts = { world: World; botUrl: () => string; serviceUrl: () => string };

/** The part of Teams that people speak to. */
export const createClient = ({ world, botUrl, serviceUrl }: ClientParts): Client => {
  const post = createPost(world, botUrl);
  let last: JsonObject = {};
  const send = async (desk: Desk, more: JsonObject): Promise<Posted> => {
    const activity = { ...frameOf(world, desk, serviceUrl()), ...more };
    if (more['type'] === 'invoke') last = activity;
    return post(activity);
  };
  const act: Client['act'] = async (person, where, action) => {
    const desk = deskOf(world, person);
    if (where === 'dialog' && action.type === 'Action.Execute') world.violations.push('Action.Execute in a dialog');
    const press = pressOf(where, action, 'manual');
    const posted = await send(desk, press);
    if (press['name'] === 'adaptiveCard/action' && where !== 'dialog') replaceCard(desk, where.message, posted);
    else if (press['type'] === 'invoke') showDialog(desk, posted, world.newId());
    world.changed(person);
    return posted;
  };
  return {
    post,
    act,
    joinTeam: async (person) =>
      send(deskOf(world, person), {
        type: 'installationUpdate',
        action: 'add',
        conversation: teamOf(world),
      }),
    actInChannel: async (person, message, action) => {
      const desk = deskOf(world, person);
      const posted = await send(desk, { ...pressOf({ message }, action, 'manual'), conversation: teamOf(world) });
      showDialog(desk, posted, world.newId());
      world.changed(person);
      return posted;
    },
    remove: async (person) => send(deskOf(world, person), { type: 'installationUpdate', action: 'remove' }),
    install: async (person) => send(deskOf(world, person), { type: 'installationUpdate', action: 'add' }),
    say: async (person, text, { file = false } = {}) => {
      const desk = deskOf(world, person);
      desk.messages.push({ ...blank(world.newId(), world.now()), from: 'person', text });
      world.changed(person);
      return send(desk, { type: 'message', text, attachments: [file ? PHOTO : htmlOf(text)] });
    },
    refresh: async (person, message, action) => {
      const desk = deskOf(world, person);
      const posted = await send(desk, pressOf({ message }, action ?? refreshOf(desk, message), 'automatic'));
      if (posted.status === 200) replaceCard(desk, message, posted);
      world.changed(person);
      return posted;
    },
    closeDialog: (person) => {
      deskOf(world, person).dialog = undefined;
      world.changed(person);
    },
    redeliver: async () => post({ ...last, id: `f:${world.newId()}`, timestamp: new Date(world.now()).toISOString() }),
  };
};

const teamOf = ({ channel, tenant }: World): JsonObject => ({
  id: channel.conversation,
  tenantId: tenant,
  conversationType: 'channel',
});

/** What a card asks for when Teams draws it anew. */
const refreshOf = ({ messages, person }: Desk, id: string): Action => {
  const refresh = messages.find((message) => message.id === id)?.card?.['refresh'];
  const action = isObject(refresh) ? refresh['action'] : undefined;
  if (!isObject(action)) throw new Error(`the card ${id} of ${person.name} has no refresh`);
  const data = isObject(action['data']) ? action['data'] : {};
  return { type: 'Action.Execute', verb: textOf(action['verb']), data };
};
