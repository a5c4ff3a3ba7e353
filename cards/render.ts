import { GlobalSettings } from 'adaptivecards-templating';
import type { AnyCard } from './card.ts';
import type { Compiled } from './compile.ts';
import type { Ids } from './ids.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { panelAction, panelNumbers, panelOpen } from './panel.ts';

const MAX_BYTES = 25 * 1024;

/** What a card is drawn with: its own data, and the frame that every card has. */
export type Frame = { ids: Ids; refusal: string; values: Record<string, string>; page?: number; panelOpen?: boolean };

/** A card that is wrong is a fault of ours, never something to show half. Names the card, never the data. */
export class CardFault extends Error {
  constructor(card: string, what: string) {
    super(`card ${card}: ${what}`);
    this.name = 'CardFault';
  }
}

/**
 * Draws a card. Data must fit the contract exactly; a path that is missing, a warning of the template
 * engine or a card over 25 KB throws `CardFault`. The panel is added afterwards: it is constant.
 */
export const render = (card: AnyCard, data: Record<string, unknown>, frame: Frame): JsonObject => {
  const compiled = card.pages[(frame.page ?? 1) - 1];
  if (compiled === undefined) throw new CardFault(card.id, `no page ${frame.page}`);
  const blank = Object.fromEntries(compiled.fields.map((field) => [field.id, '']));
  const { ids, refusal } = frame;
  const values = { ...blank, ...frame.values };
  const fits = card.contract.safeParse({ ...data, ids, refusal, refused: refusal !== '', values });
  if (!fits.success) throw new CardFault(card.id, fits.error.issues.map((issue) => issue.path.join('.')).join(', '));
  const content = withoutEmpty(expand(card.id, compiled, fits.data));
  const drawn = withPanel(content, card, ids, frame.panelOpen ?? card.panel.startsWith('open'));
  if (JSON.stringify(drawn).length > MAX_BYTES) throw new CardFault(card.id, 'larger than 25 KB');
  return drawn;
};

/** The engine leaves `${path}` on screen for what is missing and only warns of the rest: both are faults here. */
const expand = (id: string, { template: ready, flags }: Compiled, data: unknown): JsonObject => {
  const template = ready();
  const missing: string[] = [];
  const before = GlobalSettings.getUndefinedFieldValueSubstitutionString;
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    missing.push(path);
    return '';
  };
  try {
    const drawn: Json = template.expand({ $root: data });
    const wrong = [
      ...missing,
      ...template.getLastTemplateExpansionWarnings().filter((warning) => !isOffFlag(warning, flags)),
    ];
    if (wrong.length > 0 || !isObject(drawn)) throw new CardFault(id, wrong.join('; '));
    return drawn;
  } finally {
    GlobalSettings.getUndefinedFieldValueSubstitutionString = before;
  }
};

// The engine also warns of a $when that is simply false; the contract already says that it is a boolean.
const isOffFlag = (warning: string, flags: string[]): boolean =>
  flags.some((flag) => warning.startsWith(`WARN: Unable to parse the Adaptive Expression ${flag}.`));

/** A list of buttons may be empty; a set without any is no element that every client draws. */
const withoutEmpty = (drawn: JsonObject): JsonObject => {
  const keep = (items: Json | undefined, key: string): JsonObject =>
    Array.isArray(items) ? { [key]: items.filter((item) => !isEmptySet(item)).map(tidy) } : {};
  const tidy = (item: Json): Json => (isObject(item) ? { ...item, ...keep(item['items'], 'items') } : item);
  return { ...drawn, ...keep(drawn['body'], 'body') };
};

const isEmptySet = (item: Json): boolean =>
  isObject(item) && item['type'] === 'ActionSet' && Array.isArray(item['actions']) && item['actions'].length === 0;

const withPanel = (drawn: JsonObject, { panel, place }: AnyCard, ids: Ids, open: boolean): JsonObject => {
  const body = Array.isArray(drawn['body']) ? drawn['body'] : [];
  if (panel === 'none') return drawn;
  const withAlert = panel !== 'numbers';
  if (!open) return { ...drawn, actions: [panelAction(place, ids, withAlert)] };
  const opened = panel === 'openNumbers' ? panelNumbers() : panelOpen(place, ids, withAlert);
  const [first, second, ...rest] = body;
  const below = isObject(second) ? [{ ...second, spacing: 'Medium' }, ...rest] : [];
  return { ...drawn, body: [...(first === undefined ? [] : [first]), opened, ...below] };
};
