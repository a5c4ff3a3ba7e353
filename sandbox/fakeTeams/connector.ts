import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, text as textOf, type JsonObject } from './json.ts';
import { violationsOf } from './rules.ts';
import type { Desk, Message, World } from './world.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** The part of Teams that a bot speaks to: messages that come and messages that change. */
export const createConnector =
  (world: World) =>
  async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const failure = world.failures.shift();
    if (failure !== undefined)
      return answer(response, failure, { error: { code: 'Injected', message: 'injected failure' } });
    const [, conversation = '', activity = ''] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(path) ?? [];
    const desk = [...world.desks.values()].find((one) => one.conversation === decodeURIComponent(conversation));
    if (desk === undefined)
      return answer(response, 404, { error: { code: 'ConversationNotFound', message: 'no such conversation' } });
    const body = await bodyOf(request);
    if (request.method === 'PUT') return change(world, desk, decodeURIComponent(activity), body, response);
    if (request.method === 'POST') return come(world, desk, body, response);
    return answer(response, 405, {});
  };

const come = (world: World, desk: Desk, body: JsonObject, response: ServerResponse): void => {
  const message = messageOf(world.newId(), body);
  world.violations.push(...violationsOf(message.text, message.card));
  desk.messages.push(message);
  if (alerts(body)) desk.toasts.push(lockScreen(body, message));
  world.changed(desk.person.id);
  answer(response, 201, { id: message.id });
};

const change = (world: World, desk: Desk, id: string, body: JsonObject, response: ServerResponse): void => {
  const index = desk.messages.findIndex((message) => message.id === id);
  if (index < 0)
    return answer(response, 404, { error: { code: 'ActivityNotFoundInConversation', message: 'no such activity' } });
  const message = messageOf(id, body);
  world.violations.push(...violationsOf(message.text, message.card));
  desk.messages[index] = message;
  world.changed(desk.person.id);
  return answer(response, 200, { id });
};

const messageOf = (id: string, body: JsonObject): Message => {
  const [attachment] = Array.isArray(body['attachments']) ? body['attachments'] : [];
  const card =
    isObject(attachment) && attachment['contentType'] === CARD && isObject(attachment['content'])
      ? attachment['content']
      : undefined;
  return { id, from: 'bot', text: typeof body['text'] === 'string' ? body['text'] : '', card, note: '' };
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

const bodyOf = async (request: IncomingMessage): Promise<JsonObject> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const value: unknown = parts.length === 0 ? {} : JSON.parse(Buffer.concat(parts).toString('utf8'));
  return isObject(value) ? value : {};
};

const answer = (response: ServerResponse, status: number, body: JsonObject): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};
