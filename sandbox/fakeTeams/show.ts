import type { Posted } from './client.ts';
import { isObject, type JsonObject, text } from './json.ts';
import type { Desk } from './world.ts';

const MESSAGE = 'application/vnd.microsoft.activity.message';
const WRONG = 'Er ging iets mis. Probeer het opnieuw.';

/** The card that was pressed is replaced, or the bot's sentence stands under it. */
export const replaceCard = (desk: Desk, id: string, { status, body }: Posted): void => {
  const index = desk.messages.findIndex((message) => message.id === id);
  const message = desk.messages[index];
  if (message === undefined) return;
  if (status !== 200 || !isObject(body)) desk.messages[index] = { ...message, note: WRONG };
  else if (body['type'] === MESSAGE) desk.messages[index] = { ...message, note: text(body['value']) };
  else if (isObject(body['value'])) desk.messages[index] = { ...message, card: body['value'], note: '' };
};

/** A dialog shows the card of the answer, or its sentence. */
export const showDialog = (desk: Desk, { status, body }: Posted): void => {
  const task = isObject(body) && isObject(body['task']) ? body['task'] : undefined;
  const value = task?.['value'];
  if (status !== 200 || task === undefined) desk.dialog = { title: 'Pluis', card: undefined, text: WRONG };
  else if (task['type'] === 'message') desk.dialog = { title: 'Pluis', card: undefined, text: text(value) };
  else if (isObject(value)) desk.dialog = { title: text(value['title']), card: cardIn(value), text: '' };
};

const cardIn = ({ card }: JsonObject): JsonObject | undefined =>
  isObject(card) && isObject(card['content']) ? card['content'] : undefined;
