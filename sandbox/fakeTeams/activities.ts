import type { Action, Where } from './client.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Desk, World } from './world.ts';

/** The fields that every activity of Teams has. */
export const frameOf = (world: World, { person, conversation }: Desk, serviceUrl: string): JsonObject => ({
  id: `f:${world.newId()}`,
  channelId: 'msteams',
  serviceUrl,
  timestamp: new Date(world.now()).toISOString(),
  locale: 'nl-NL',
  from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
  recipient: { id: '28:pluis', name: 'Pluis' },
  conversation: { id: conversation, tenantId: world.tenant, conversationType: 'personal' },
  channelData: { tenant: { id: world.tenant } },
});

/** What a press becomes: an invoke, or a message when a Submit in the chat does not ask for a dialog. */
export const pressOf = (where: Where, { type, verb, data }: Action, trigger: string): JsonObject => {
  const context = { theme: 'default' };
  if (where === 'dialog') return { type: 'invoke', name: 'task/submit', value: { data, context } };
  const onCard = { type: 'invoke', replyToId: where.message };
  if (type === 'Action.Execute')
    return { ...onCard, name: 'adaptiveCard/action', value: { action: { type, verb, data }, trigger } };
  if (asksForDialog(data)) return { ...onCard, name: 'task/fetch', value: { data, context } };
  return { type: 'message', replyToId: where.message, value: data };
};

const asksForDialog = ({ msteams }: JsonObject): boolean => isObject(msteams) && msteams['type'] === 'task/fetch';

/** Teams gives every message an HTML copy. */
export const htmlOf = (text: string): JsonObject => ({
  contentType: 'text/html',
  content: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
});

export const PHOTO: JsonObject = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'foto.jpg',
};
