import { isObject, type Json, type JsonObject, objectsIn, textOf } from '../../cards/json.ts';
import { CardFault, render } from '../../cards/render.ts';
import { isCasusCommand } from '../../services/domain/command.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { actionsIn, bodyOf, CHAT, DIALOGS, drawn, EVERY, FRAME, inputsIn, sentencesIn } from './support/everyCard.ts';
import { withWords, wordPlaces } from './support/schemas.ts';

const CANARY = '**vet** [klik](http://voorbeeld.nl) ${ids.school} <b>';
const MOST = 6;
const MAX_BYTES = 25 * 1024;

describe.each(EVERY)('the card $name', (one) => {
  const { card } = one;

  it('fits its size on every page, with few inputs and buttons', () => {
    for (const page of drawn(one, FRAME, withShortLists)) {
      expect(JSON.stringify(page).length).toBeLessThan(MAX_BYTES);
      expect(inputsIn(page).length).toBeLessThanOrEqual(MOST);
      expect(ownButtons(page).length).toBeLessThanOrEqual(MOST);
    }
  });

  it('refuses data in which something is missing', () => {
    for (const key of Object.keys(card.example)) {
      const { [key]: _, ...rest } = card.example;
      expect(() => render(card, rest, FRAME)).toThrow(CardFault);
    }
  });

  it('shows people’s words only where nothing reads them as Markdown', () => {
    const change = (data: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(data).map(([key, value]) => [key, wordsIn(card.contract, key, value)]));
    const values = Object.fromEntries(card.pages.flatMap(({ fields }) => fields).map(({ id }) => [id, CANARY]));
    const places = drawn(one, { ...FRAME, values }, change).flatMap(canaries);
    expect(places.filter((place) => !/^(TextRun text|Input\.\w+ value)$/.test(place))).toEqual([]);
    if (wordPlaces(card.contract) > 0) expect(places).toContain('TextRun text');
  });

  it('draws with nothing filled in, and with every list empty', () => {
    const empty = (data: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? [] : value]));
    const sets = drawn(one, FRAME, empty).flatMap(objectsIn).filter(isActionSet);
    expect(sets.filter(({ actions }) => Array.isArray(actions) && actions.length === 0)).toEqual([]);
  });

  it('says nothing that Pluis never says', () => {
    expect(drawn(one).flatMap(sentencesIn).filter(isBanned)).toEqual([]);
  });

  it('has the panel last, or open on top', () => {
    for (const page of drawn(one)) expect(panelOf(page)).toBe(card.panel);
  });

  it('keeps its primary button first, and every act of need free of its fields', () => {
    for (const page of drawn(one)) {
      const positive = ownButtons(page).filter(({ style }) => style === 'positive');
      expect(positive.length).toBeLessThanOrEqual(1);
      const opening = actionsIn(page).filter((action) => inputsIn(page).length > 0 && leavesForm(action));
      expect(opening.filter(({ associatedInputs }) => associatedInputs !== 'none')).toEqual([]);
    }
  });
});

describe.each(CHAT)('in the chat, $name', (one) => {
  it('begins with a line from the closed list, which is all that a lock screen shows', () => {
    const [page = {}] = drawn(one);
    expect(Object.values<unknown>(NEUTRAL)).toContain(page['speak']);
    expect(page['fallbackText']).toBe(page['speak']);
    expect(bodyOf(page)[0]).toMatchObject({ type: 'TextBlock', text: page['speak'] });
    expect(page['lang']).toBe('nl');
  });

  it('names no child, no step and no institution outside the panel', () => {
    const texts = drawn(one).map(withoutPanel).flatMap(sentencesIn);
    const group = one.id === 'log' ? [] : texts.filter((text) => /\bgroep \d/i.test(text));
    const steps = /zorgteam|wijkteam|weging|meldcode|melding|consultatie|afwegings/i;
    expect([...group, ...texts.filter((text) => steps.test(text))]).toEqual([]);
  });

  it('has inputs only when it is the log', () => {
    expect(drawn(one).flatMap(inputsIn).length > 0).toBe(one.id === 'log');
  });
});

describe.each(DIALOGS)('in a dialog, $name', (one) => {
  it('begins with the refusal when there is one, and keeps what was typed', () => {
    const [page = {}] = drawn(one, { ...FRAME, refusal: 'Dit kan nu niet.' });
    expect(objectsIn(bodyOf(page)[0] ?? {}).map(({ text }) => text)).toContain('Dit kan nu niet.');
  });

  it('has one title, and buttons that come back as a submit', () => {
    for (const page of drawn(one)) {
      const titles = objectsIn(page).filter(({ style, size }) => style === 'heading' && size === 'Large');
      expect(titles.length).toBe(1);
      expect(actionsIn(page).filter(({ type }) => type === 'Action.Execute')).toEqual([]);
      expect(objectsIn(page).filter(({ msteams }) => msteams !== undefined)).toEqual([]);
    }
  });
});

const ROWS = ['rows', 'buttons'];
const GROUPS = ['same', 'maybe', 'cases', 'siblings'];

/** A list of cases has a button for each; what the card itself has counts. */
function withShortLists(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      listIn(key) !== undefined && Array.isArray(value) ? value.slice(0, listIn(key)) : value,
    ]),
  );
}

/** One row of the only list; of several lists beside each other none. */
function listIn(key: string): number | undefined {
  if (ROWS.includes(key)) return 1;
  return GROUPS.includes(key) ? 0 : undefined;
}

function wordsIn(contract: unknown, key: string, value: unknown): unknown {
  const changed = withWords(contract, { [key]: value }, CANARY);
  return typeof changed === 'object' && changed !== null ? Object.values(changed)[0] : value;
}

/** `TextRun text` for each place in which the canary sings. */
function canaries(page: JsonObject): string[] {
  return objectsIn(page).flatMap((object) =>
    Object.entries(object)
      .filter(([, value]) => typeof value === 'string' && value.includes(CANARY))
      .map(([key]) => `${textOf(object['type'])} ${key}`),
  );
}

function isActionSet({ type }: JsonObject): boolean {
  return type === 'ActionSet';
}

function isBanned(text: string): boolean {
  return /\b(dader|slachtoffer|score|verdachte|bewijs)\b|!|\d\s?%|\p{Extended_Pictographic}/iu.test(text);
}

const PANEL = 'Nu gevaar? Bel 112.';

function isPanel(value: Json): boolean {
  return isObject(value) && value['style'] === 'attention' && JSON.stringify(value).includes(PANEL);
}

function withoutPanel(page: JsonObject): JsonObject {
  return { ...page, actions: [], body: bodyOf(page).filter((element) => !isPanel(element)) };
}

function panelOf(page: JsonObject): string {
  const actions = Array.isArray(page['actions']) ? page['actions'] : [];
  const folded = actions.at(-1);
  const alerts = objectsIn(page).some(({ title }) => title === 'Waarschuw mijn school');
  const open = bodyOf(page).findIndex(isPanel);
  if (open === 1 && actions.length === 0) return alerts ? 'open' : 'openNumbers';
  if (!isObject(folded)) return 'none';
  const right = actions.length === 1 && folded['title'] === 'Acuut gevaar' && folded['style'] === 'destructive';
  return right && JSON.stringify(folded).includes(PANEL) ? (alerts ? 'closed' : 'numbers') : 'wrong';
}

/** Buttons of the card itself: not those of the panel, and not the explanation. */
function ownButtons(page: JsonObject): JsonObject[] {
  return actionsIn(withoutPanel(page)).filter(
    ({ type, title }) => type !== 'Action.ToggleVisibility' || title === 'Dek af',
  );
}

/** An act of need, or a button that opens something else: an empty field must never hold it back. */
function leavesForm({ data }: JsonObject): boolean {
  const verb = isObject(data) ? data['verb'] : undefined;
  return (
    typeof verb === 'string' &&
    ((verb.endsWith('.open') && !isCasusCommand(verb)) || verb.startsWith('acuut.alert') || verb === 'contact.ask')
  );
}
