import { Template } from 'adaptivecards-templating';
import { choicesOf, LABELS, type LabelSet } from './labels.ts';
import { isObject, type Json, type JsonObject, objectsIn, textOf } from './json.ts';
import { phoneOf } from './numbers.ts';
import { PARTS, whyPart } from './parts.ts';

export type Field = { id: string; label: string; required: boolean };
/** `template` makes the engine read the card at its first drawing, once: all at the start took 70 MB. */
export type Compiled = { template: () => Template; fields: Field[]; verbs: string[]; flags: string[] };

const ELEMENTS = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ActionSet',
  'FactSet',
  'Input.Text',
  'Input.Date',
  'Input.Time',
  'Input.ChoiceSet',
  'Input.Toggle',
  'Action.Submit',
  'Action.Execute',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Action.ToggleVisibility',
]);
/** What a button itself sends; a field of that name would be lost. */
const CARRIED = ['verb', 'ids', 'page', 'to', 'msteams'];
const MAX_INPUTS = 6;
const COMPACT_FROM = 6;

/**
 * Makes a template ready once, at start: shared parts and choices are put in, every input gets its value
 * from `values`, and whatever a card must never do stops the start.
 * Throws with the name of the template when it breaks a rule of storyboard 4.
 */
export const compile = (id: string, source: JsonObject): Compiled => {
  const whole = withWhy(resolve(source));
  const inputs = objectsIn(whole).filter(isInput);
  for (const input of inputs) complete(input, inputs);
  const wrong = faultsOf(whole, inputs);
  if (wrong.length > 0) throw new Error(`card ${id}: ${wrong.join('; ')}`);
  const template = once(() => new Template(whole));
  return { template, fields: inputs.map(fieldOf), verbs: verbsIn(whole), flags: flagsIn(whole) };
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const isInput = (object: JsonObject): boolean =>
  typeof object['type'] === 'string' && object['type'].startsWith('Input.');

const resolve = (value: Json): Json => {
  if (typeof value === 'string') return withPhones(value);
  if (Array.isArray(value)) return value.map(resolve);
  if (!isObject(value)) return value;
  if (typeof value['$part'] === 'string') return partOf(value['$part']);
  if (typeof value['$choices'] === 'string') return choicesFor(value['$choices']);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
};

/** `{tel:veiligThuis}` becomes the number of the content file, so that no template holds an old one. */
const withPhones = (text: string): string => text.replaceAll(/\{tel:(\w+)\}/g, (_, id: string) => phoneOf(id));

const partOf = (name: string): Json => {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return structuredClone(part);
};

const isLabelSet = (name: string): name is LabelSet => Object.hasOwn(LABELS, name);

const choicesFor = (name: string): Json => {
  if (!isLabelSet(name)) throw new Error(`no choices ${name}`);
  return choicesOf(name);
};

/** `$why` becomes the toggle and its text, after all other buttons of the body. */
const withWhy = (card: Json): JsonObject => {
  if (!isObject(card)) throw new Error('a card is an object');
  const { $why, body, ...rest } = card;
  const items = Array.isArray(body) ? body : [];
  return { ...rest, body: typeof $why === 'string' ? [...items, ...whyPart($why)] : items };
};

/** What every input has in common, so that no template can forget it. */
const complete = (input: JsonObject, all: JsonObject[]): void => {
  const id = textOf(input['id']);
  input['value'] ??= `\${values.${id}}`;
  const required = input['isRequired'] === true;
  const mixed = all.some((other) => other['isRequired'] !== true);
  if (required && mixed) input['label'] = `${textOf(input['label'])} (verplicht)`;
  if (required)
    input['errorMessage'] ??= input['type'] === 'Input.ChoiceSet' ? 'Kies één antwoord.' : 'Vul dit nog in.';
  if (input['type'] === 'Input.ChoiceSet') {
    const few = Array.isArray(input['choices']) && input['choices'].length < COMPACT_FROM;
    input['style'] ??= few ? 'expanded' : 'compact';
    if (input['style'] === 'compact') input['placeholder'] ??= 'Kies';
    input['wrap'] = true;
  }
};

const fieldOf = (input: JsonObject): Field => ({
  id: textOf(input['id']),
  label: textOf(input['label']).replace(' (verplicht)', ''),
  required: input['isRequired'] === true,
});

const verbsIn = (card: JsonObject): string[] =>
  objectsIn(card)
    .map((object) => object['verb'])
    .filter((verb): verb is string => typeof verb === 'string' && !verb.includes('$'));

/** The names that `$when` asks for; they must be booleans of the card's own data, not of a row in a list. */
const flagsIn = (card: JsonObject): string[] =>
  objectsIn(card)
    .map(({ $when }) => $when)
    .filter((when): when is string => typeof when === 'string')
    .map((when) => when.slice(2, -1));

const faultsOf = (card: JsonObject, inputs: JsonObject[]): string[] => {
  const all = objectsIn(card);
  const strange = all.filter(({ type }) => typeof type === 'string' && isElement(type) && !ELEMENTS.has(type));
  const unclear = all.filter(({ $when }) => $when !== undefined && !/^\$\{\w+\}$/.test(textOf($when)));
  const unlabelled = inputs.filter(({ label }) => typeof label !== 'string' || label === '');
  const unwrapped = all.filter(({ type, wrap }) => type === 'TextBlock' && wrap !== true);
  return [
    ...strange.map(({ type }) => `element ${textOf(type)} is not allowed`),
    ...unclear.map(({ $when }) => `$when may only name a flag, not ${textOf($when)}`),
    ...unlabelled.map(({ id }) => `input ${textOf(id)} has no label`),
    ...inputs
      .filter(({ id }) => CARRIED.includes(textOf(id)))
      .map(({ id }) => `input ${textOf(id)} has a name that a press carries`),
    ...unwrapped.map(({ text }) => `text "${textOf(text)}" does not wrap`),
    ...all
      .filter(({ type, url }) => type === 'Action.OpenUrl' && url !== '${link}')
      .map(() => 'only ${link} may be opened'),
    ...(inputs.length > MAX_INPUTS ? [`${inputs.length} inputs, at most ${MAX_INPUTS}`] : []),
  ];
};

/** `msteams.type` is no element. */
const isElement = (type: string): boolean => type !== 'task/fetch';
