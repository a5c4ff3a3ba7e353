import { type Answer, refused } from './answer.ts';
import { isObject, type JsonObject, text as textOf } from './json.ts';
import { violationsOf } from './rules.ts';
import type { Desk, Message, World } from './world.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A message of the bot. Signs of life, such as typing, are taken in and not shown. */
export const come = (world: World, desk: Desk, body: JsonObject): Answer => {
  const id = world.newId();
  if ((body['type'] ?? 'message') !== 'message') return { status: 201, answer: { id } };
  const message: Message = { ...blank(id, world.now()), ...contentOf(body) };
  world.violations.push(...violationsOf(message.text, message.card));
  desk.messages.push(message);
  if (alerts(body)) desk.toasts.push(lockScreen(body, message));
  world.changed(desk.person.id);
  return { status: 201, answer: { id } };
};

/** Another content for a message that was sent before. */
export const change = (world: World, desk: Desk, id: string, body: JsonObject): Answer => {
  const index = desk.messages.findIndex((message) => message.id === id);
  const before = desk.messages[index];
  if (before === undefined) return unknown(world, 'an update of a message that is not there');
  const message: Message = {
    ...before,
    ...contentOf(body),
    note: '',
    failed: false,
    updated: true,
    revision: before.revision + 1,
  };
  world.violations.push(...violationsOf(message.text, message.card));
  desk.messages[index] = message;
  world.changed(desk.person.id);
  return { status: 200, answer: { id } };
};

export const go = (world: World, desk: Desk, id: string): Answer => {
  const index = desk.messages.findIndex((message) => message.id === id);
  if (index < 0) return unknown(world, 'a removal of a message that is not there');
  desk.messages.splice(index, 1);
  world.changed(desk.person.id);
  return { status: 200, answer: {} };
};

const unknown = (world: World, what: string): Answer => {
  world.violations.push(what);
  return refused(404, 'ActivityNotFoundInConversation');
};

/** A message with nothing in it yet. */
export const blank = (id: string, at: number): Message => ({
  id,
  from: 'bot',
  text: '',
  card: undefined,
  note: '',
  failed: false,
  at,
  updated: false,
  revision: 0,
});

const contentOf = (body: JsonObject): Pick<Message, 'text' | 'card'> => {
  const [attachment] = Array.isArray(body['attachments']) ? body['attachments'] : [];
  const isCard = isObject(attachment) && attachment['contentType'] === CARD && isObject(attachment['content']);
  return {
    text: textOf(body['text']),
    card: isCard && isObject(attachment['content']) ? attachment['content'] : undefined,
  };
};

const alerts = ({ channelData }: JsonObject): boolean =>
  isObject(channelData) && isObject(channelData['notification']) && channelData['notification']['alert'] === true;

/** Exactly what a locked phone shows: the summary, else the text, else what the card starts with. */
const lockScreen = ({ summary }: JsonObject, { text, card }: Message): string => {
  const first = Array.isArray(card?.['body'])
    ? card['body'].find((item) => isObject(item) && item['type'] === 'TextBlock')
    : undefined;
  const shown = [summary, text, card?.['fallbackText'], isObject(first) ? first['text'] : undefined];
  return shown.map(textOf).find((one) => one !== '') ?? 'heeft je een kaart gestuurd';
};
