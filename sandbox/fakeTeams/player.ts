import { type Button, buttonsOf, filled, textsOf } from './buttons.ts';
import type { Action, Client, Posted, Where } from './client.ts';
import { isObject, type JsonObject, text } from './json.ts';
import { objectsIn } from './rules.ts';
import { type Desk, deskOf, type World } from './world.ts';

/** Something that Teams itself would not do: there is no such button, or a required field is empty. */
export class NotPossible extends Error {}

/** Plays one person: says things, and presses buttons by the words that stand on them. */
export type Player = {
  readonly desk: Desk;
  say(words: string): Promise<Posted>;
  /** Presses in the dialog that is open, in the row with these words (`on`); else on the latest card that has both. */
  press(title: string, typed?: Record<string, string>, options?: { force?: boolean; on?: string }): Promise<Posted>;
  close(): void;
  /** What stands in the dialog, or on the latest card. */
  reads(): string[];
  buttons(): string[];
};

type Found = { where: Where; button: Button };

export const createPlayer = ({ world, client }: { world: World; client: Client }, person: string): Player => {
  const desk = deskOf(world, person);
  return {
    desk,
    say: async (words) => {
      desk.dialog = undefined;
      return client.say(person, words);
    },
    press: async (title, typed = {}, { force = false, on = '' } = {}) => {
      const { where, button } = find(desk, title, on);
      return client.act(person, where, actionOf(button, typed, force));
    },
    close: () => client.closeDialog(person),
    reads: () => {
      const card = inFront(desk);
      return card === undefined ? [desk.dialog?.text ?? ''] : textsOf(card);
    },
    buttons: () => {
      const card = inFront(desk);
      return card === undefined ? [] : buttonsOf(card).map(({ title }) => title);
    },
  };
};

const inFront = ({ dialog, messages }: Desk): JsonObject | undefined =>
  dialog === undefined ? messages.findLast(({ card }) => card !== undefined)?.card : dialog.card;

const find = (desk: Desk, title: string, on: string): Found => {
  const has = (card: JsonObject | undefined, row = card) => {
    const actions = objectsIn(row);
    return card && buttonsOf(card).find((one) => one.title === title && actions.includes(one.action));
  };
  if (desk.dialog !== undefined) {
    const button = has(desk.dialog.card, rowOf(desk.dialog.card, on));
    if (button !== undefined) return { where: 'dialog', button };
  } else {
    for (const { id, card } of desk.messages.toReversed()) {
      const button = has(card);
      const isIt = card !== undefined && textsOf(card).some((text) => text.includes(on));
      if (button !== undefined && isIt) return { where: { message: id }, button };
    }
  }
  throw new NotPossible(`${desk.person.name} sees no button "${title}"; there is: ${seenOf(desk)}`);
};

/** The smallest part of a card with these words: rows have a button each. */
const rowOf = (card: JsonObject | undefined, on: string): JsonObject | undefined =>
  on === ''
    ? card
    : objectsIn(card).findLast(
        (part) => part['type'] === 'Container' && textsOf(part).some((text) => text.includes(on)),
      );

const seenOf = (desk: Desk): string => {
  const card = inFront(desk);
  const buttons = card === undefined ? [] : buttonsOf(card).map((one) => one.title);
  return [...(card === undefined ? [desk.dialog?.text ?? 'nothing'] : textsOf(card).slice(0, 3)), ...buttons].join(
    ' | ',
  );
};

/** A press as it goes over the line. */
export const actionOf = (button: Button, typed: Record<string, string>, force: boolean): Action => {
  const fields = filled(button, typed);
  if ('missing' in fields && !force) throw new NotPossible(`Vul nog in: ${fields.missing}`);
  const data = {
    ...(isObject(button.action['data']) ? button.action['data'] : {}),
    ...('data' in fields ? fields.data : {}),
    ...(force ? typed : {}),
  };
  const type = button.action['type'] === 'Action.Execute' ? 'Action.Execute' : 'Action.Submit';
  return { type, verb: text(button.action['verb']), data };
};
