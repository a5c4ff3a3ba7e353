import { isObject, text as textOf, type Json, type JsonObject } from './json.ts';

const KNOWN = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ActionSet',
  'FactSet',
  'ColumnSet',
  'Column',
  'Image',
  'ImageSet',
  'Table',
  'TableRow',
  'TableCell',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.Time',
  'Input.ChoiceSet',
  'Input.Toggle',
  'Action.Submit',
  'Action.Execute',
  'Action.ShowCard',
  'Action.ToggleVisibility',
  'Action.OpenUrl',
]);
const MAX_CHARACTERS = 28 * 1024;

export const objectsIn = (value: Json | undefined): JsonObject[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

/** What Teams would refuse, split or draw wrongly in this message of a bot. */
export const violationsOf = (text: string, card: JsonObject | undefined): string[] => {
  if (card === undefined) return [];
  const strange = objectsIn(card)
    .map(({ type }) => type)
    .filter((type) => typeof type === 'string' && /^[A-Z]/.test(type) && !KNOWN.has(type));
  return [
    ...(text === '' ? [] : ['text and a card in one activity: Teams splits it']),
    ...(JSON.stringify(card).length > MAX_CHARACTERS ? ['a card larger than 28 KB'] : []),
    ...(card['version'] === '1.5' ? [] : [`a card of version ${textOf(card['version'])}`]),
    ...strange.map((type) => `an element that Teams does not know: ${textOf(type)}`),
  ];
};
