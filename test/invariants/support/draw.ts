import { createHash } from 'node:crypto';
import { z } from 'zod';
import { createDraw } from '../../../bot/chat/draw.ts';
import { casusKind, type Kind, schoolKind, signaalKind } from '../../../bot/kinds.ts';
import type { JsonObject } from '../../../cards/json.ts';
import { NOTHING_BESIDE, type Page, type Related, type Told } from '../../../cards/page.ts';
import { render } from '../../../cards/render.ts';
import { mayReadCasus } from '../../../services/domain/casus/relations.ts';
import type { Facts } from '../../../services/domain/decision.ts';
import { mayReadSignaal } from '../../../services/domain/signaal/relations.ts';
import type { StoredEvent } from '../../../services/domain/upcast.ts';
import type { About, Shell } from '../../../services/shell.ts';
import type { Commit } from '../../domain/support/given.ts';
import { factsOf, ID, type Who } from '../../domain/support/school.ts';
import { FRAME, sentencesIn } from '../../cards/support/everyCard.ts';
import { claimsIn, withoutPanel } from './ofCards.ts';
import type { World } from './world.ts';

/** `pages`: every kind of page that was drawn. `shapes`: what was drawn already, by the shape of its data. */
export type Drawing = { pages: Set<string>; shapes: Set<string> };
export const noDrawing = (): Drawing => ({ pages: new Set(), shapes: new Set() });

type Stream<State, Event> = { id: string; state: State; told: Told<Event>[] };

const CODE = '7K3Q';

/**
 * Draws the pages of a stream that somebody may open now, whole and with every guard; what is wrong with them. Every
 * one of them is presented; one whose data has a shape that was drawn before is not drawn again: a template knows
 * nothing but that shape.
 */
const wrongOnPages = <State, Command, Event extends StoredEvent, Relation>(
  kind: Kind<State, Command, Event, Relation>,
  { id, state, told }: Stream<State, Event>,
  who: Who,
  world: World,
  drawing: Drawing,
): string[] => {
  const facts = factsOf(who, world.around);
  const relations = kind.relations(state, facts);
  const reads = kind.mayRead(state, facts);
  return Object.entries(kind.pages).flatMap(([name, page]) => {
    const { opens: to } = page;
    const opens = to === 'readers' ? reads : [...to].some((relation) => relations.some((own) => own === relation));
    if (!opens) return [];
    const versions = page.reads(state, facts);
    const view = {
      facts,
      id,
      code: CODE,
      state,
      told: told.filter(({ version }) => versions.includes(version)),
      related: page.related === 'none' ? NOTHING_BESIDE : relatedTo(world, facts),
      values: {},
    };
    return said(`page ${name} for ${who}`, () => wrongOnPage(name, page, view, drawing));
  });
};

const wrongOnPage = <State, Event, Relation>(
  name: string,
  page: Page<State, Event, Relation>,
  view: Parameters<Page<State, Event, Relation>['present']>[0],
  drawing: Drawing,
): string[] => {
  const values = page.prefill(view);
  const data = page.present({ ...view, values });
  if (!isNew(name, [data, values], drawing)) return [];
  drawing.pages.add(name);
  return page.card.pages.flatMap(({ fields }, index) => {
    const known = Object.fromEntries(fields.map((field) => [field.id, values[field.id] ?? '']));
    return wrongWith(render(page.card, data, { ...FRAME, values: known, page: index + 1 }));
  });
};

const relatedTo = ({ signalen, casussen, around }: World, facts: Facts): Related => ({
  ...NOTHING_BESIDE,
  signals: Object.entries(signalen).flatMap(([id, { state }]) =>
    mayReadSignaal(state, facts) ? [{ id, code: CODE, state }] : [],
  ),
  casussen: Object.entries(casussen).flatMap(([id, { state }]) =>
    mayReadCasus(state, facts) ? [{ id, code: CODE, state, protocol: around.protocol }] : [],
  ),
});

/** What no card may have: no way to the numbers, a word that judges, a hole. */
const wrongWith = (card: JsonObject): string[] => {
  const sentences = sentencesIn(card);
  const hollow = sentences.filter((text) => /undefined|NaN|\[object|Invalid|\d{4}-\d\d-\d\d/.test(text));
  return [...withoutPanel(card), ...claimsIn(sentences), ...hollow.map((text) => `says "${text}"`)];
};

const said = (where: string, look: () => string[]): string[] => {
  try {
    return look().map((what) => `${where}: ${what}`);
  } catch (error) {
    return [`${where}: ${error instanceof Error ? error.message : 'thrown'}`];
  }
};

const isNew = (name: string, value: unknown, { shapes }: Drawing): boolean => {
  const hash = createHash('md5').update(JSON.stringify(shapeOf(value)));
  const shape = `${name} ${hash.digest('base64')}`;
  if (shapes.has(shape)) return false;
  shapes.add(shape);
  return true;
};

const LONG = 400;
const MANY = 3;

/** What a template can tell apart: which flags are on, what is empty, what is long. */
const shapeOf = (value: unknown): unknown => {
  if (typeof value === 'string') return Math.min(MANY, Math.ceil(value.length / LONG));
  if (typeof value === 'number') return 'n';
  if (Array.isArray(value)) return [Math.min(value.length, MANY), ...value.slice(0, 2).map(shapeOf)];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
};

const toldIn = <Event>(commits: Commit<Event>[], before = 0): Told<Event>[] =>
  commits.flatMap(({ by, at, events }, index) =>
    events.map((event) => ({ event, by: ID[by], at, version: before + index + 1 })),
  );

/** Everything that this person may open of a stream, and what his chat says of it. */
export const wrongCards = (world: World, id: string, who: Who, drawing: Drawing): string[] => {
  const casus = world.casussen[id];
  const signaal = world.signalen[id];
  if (casus !== undefined) {
    const stream = { id, state: casus.state, told: toldIn(casus.commits) };
    return [
      ...wrongOnPages(casusKind, stream, who, world, drawing),
      ...wrongInChat(world, { kind: 'casus', state: casus.state }, id, casus.waits(), drawing),
    ];
  }
  if (signaal === undefined) return [];
  const stream = { id, state: signaal.state, told: toldIn(signaal.commits) };
  return [
    ...wrongOnPages(signaalKind, stream, who, world, drawing),
    ...wrongInChat(world, { kind: 'signaal', state: signaal.state }, id, signaal.waits(), drawing),
    ...wrongReceipt(world, id, drawing),
  ];
};

/** Everything that this person may open of the school itself. */
export const wrongSchoolCards = (world: World, who: Who, drawing: Drawing): string[] => {
  const { school } = world.around;
  const stream = { id: '', state: school, told: toldIn(world.schoolTold, 1) };
  return wrongOnPages(schoolKind, stream, who, world, drawing);
};

const { shell: chatCard } = createDraw(() => 'r1');

type Kept =
  | { kind: 'casus'; state: World['casussen'][string]['state'] }
  | { kind: 'signaal'; state: World['signalen'][string]['state'] };

const aboutOf = (world: World, kept: Kept, id: string, to: string): About => ({
  address: { tenant: 'demo', school: 'vlinder', stream: id },
  code: CODE,
  facts: { ...factsOf('marja', world.around), actor: { ...factsOf('marja', world.around).actor, person: to } },
  ...kept,
});

/** The message that says that something waits, in the chat of whom it waits for. */
const wrongInChat = (
  world: World,
  kept: Kept,
  id: string,
  waits: ReturnType<World['casussen'][string]['waits']>,
  drawing: Drawing,
): string[] =>
  waits.flatMap((wait) => {
    const name = `message ${kept.kind} ${wait.page} ${wait.line}`;
    if (drawing.pages.has(name)) return [];
    drawing.pages.add(name);
    return said(name, () =>
      wrongMessage({ why: 'waits', wait, to: wait.person, about: aboutOf(world, kept, id, wait.person) }),
    );
  });

/** What the author of a signal has in his chat. */
const wrongReceipt = (world: World, id: string, drawing: Drawing): string[] => {
  const state = world.signalen[id]?.state;
  if (state === undefined || state.excluded.includes(state.author)) return [];
  const about = aboutOf(world, { kind: 'signaal', state }, id, state.author);
  const key = [state.status, state.danger, state.kind, state.alarm, state.triage?.next, state.closed, state.staff];
  if (!isNew('receipt', key, drawing)) return [];
  return said('receipt', () => wrongMessage({ why: 'receipt', to: state.author, about }));
};

const anyCard = z.record(z.string(), z.json());

const wrongMessage = (shell: Shell): string[] => wrongWith(anyCard.parse(chatCard(shell, false).card));
