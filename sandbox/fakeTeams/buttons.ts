import { isObject, text as plain, type Json, type JsonObject } from './json.ts';

/** A button that can be pressed, with the inputs that go along with it. */
export type Button = { title: string; action: JsonObject; inputs: JsonObject[] };

const isInput = ({ type }: JsonObject): boolean => typeof type === 'string' && type.startsWith('Input.');
const isAction = ({ type }: JsonObject): boolean => type === 'Action.Submit' || type === 'Action.Execute';

/**
 * Every button of a card, also those that unfold. A button takes along the inputs of its own card and of
 * the cards around it, unless it says `associatedInputs: none`.
 */
export const buttonsOf = (card: JsonObject, around: JsonObject[] = []): Button[] => {
  const own = [...around, ...shallow(card).filter(isInput)];
  const here = shallow(card)
    .filter(isAction)
    .map((action) => ({
      title: plain(action['title']),
      action,
      inputs: action['associatedInputs'] === 'none' ? [] : own,
    }));
  const folded = shallow(card).filter(({ type }) => type === 'Action.ShowCard');
  return [...here, ...folded.flatMap(({ card: inner }) => (isObject(inner) ? buttonsOf(inner, own) : []))];
};

/** Everything in a card but what is folded away in a card of its own. */
const shallow = (value: Json): JsonObject[] => {
  if (Array.isArray(value)) return value.flatMap(shallow);
  if (!isObject(value)) return [];
  const inside = value['type'] === 'Action.ShowCard' ? [] : Object.values(value).flatMap(shallow);
  return [value, ...inside];
};

/** The value that an input has when nobody touches it. */
const untouched = (input: JsonObject): string => (typeof input['value'] === 'string' ? input['value'] : '');

/**
 * What goes along with a press: what stands in the inputs, and what was typed over it.
 * Answers the label of the first required input that is empty: Teams does not send the press then.
 */
export const filled = (
  { inputs }: Button,
  typed: Record<string, string>,
): { data: Record<string, string> } | { missing: string } => {
  const entries = inputs.map((input): [string, string] => {
    const id = plain(input['id']);
    return [id, typed[id] ?? untouched(input)];
  });
  const data = Object.fromEntries(entries);
  const empty = inputs.find((input) => input['isRequired'] === true && (data[plain(input['id'])] ?? '') === '');
  return empty === undefined ? { data } : { missing: plain(empty['label']) };
};

/** The texts of a card in reading order, as somebody sees them; what is folded or hidden is left out. */
export const textsOf = (card: JsonObject): string[] =>
  shallow(card)
    .filter(({ type }) => type === 'TextBlock' || type === 'TextRun')
    .filter(({ isVisible }) => isVisible !== false)
    .map(({ text }) => plain(text));
