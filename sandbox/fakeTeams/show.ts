import type { Posted } from './client.ts';
import { isObject, type JsonObject, text } from './json.ts';
import type { Desk, Message } from './world.ts';

const MESSAGE = 'application/vnd.microsoft.activity.message';
const WRONG = 'Er ging iets mis. Probeer het opnieuw.';

/** The card that was pressed is replaced, or the bot's sentence stands under it. */
export const replaceCard = (desk: Desk, id: string, { status, body }: Posted): void => {
  const index = desk.messages.findIndex((message) => message.id === id);
  const message = desk.messages[index];
  if (message === undefined) return;
  if (status !== 200 || !isObject(body)) desk.messages[index] = noted(message, WRONG, true);
  else if (body['type'] === MESSAGE) desk.messages[index] = noted(message, text(body['value']), false);
  else if (isObject(body['value'])) desk.messages[index] = { ...redrawn(message), card: body['value'] };
};

const noted = (message: Message, note: string, failed: boolean): Message => ({ ...message, note, failed });

/** A message whose card has been drawn anew: what was typed or said under it is gone. */
const redrawn = (message: Message): Message => ({
  ...message,
  note: '',
  failed: false,
  revision: message.revision + 1,
});

/** A dialog shows the card of the answer, or its sentence; an empty answer closes it. */
export const showDialog = (desk: Desk, { status, body }: Posted, turn: string): void => {
  const task = isObject(body) && isObject(body['task']) ? body['task'] : undefined;
  const value = task?.['value'];
  if (status === 200 && body === undefined) desk.dialog = undefined;
  else if (status !== 200 || task === undefined) desk.dialog = { title: 'Pluis', card: undefined, text: WRONG, turn };
  else if (task['type'] === 'message') desk.dialog = { title: 'Pluis', card: undefined, text: text(value), turn };
  else if (isObject(value)) desk.dialog = { title: text(value['title']), card: cardIn(value), text: '', turn };
};

const cardIn = ({ card }: JsonObject): JsonObject | undefined =>
  isObject(card) && isObject(card['content']) ? card['content'] : undefined;
