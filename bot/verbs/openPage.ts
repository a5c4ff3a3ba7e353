import type { Page, RelatedKind, View } from '../../cards/page.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { StoredEvent } from '../../services/domain/upcast.ts';
import { type Refusal, sentenceOf } from '../../services/domain/refusals.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { readDraft } from '../drafts.ts';
import { freshIds, refused, shown } from '../drawn.ts';
import type { Kind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { type Found, findStream, readTold } from '../read.ts';
import { recordReading } from '../readings.ts';
import { relatedTo } from '../related.ts';
import type { Verb } from './verb.ts';

/**
 * What a form is shown with: what was typed, and why it was not taken. `opens`: what was kept of its pages is still to be
 * read; whoever draws it again has that among what was typed.
 */
export type Again = { typed: Record<string, string>; refusal: Refusal | undefined; page: number; opens?: true };

/** Opens a dialog on a stream. Only those whom the page is for; everybody else hears the same as for no stream. */
export const openPage = <State, Command, Event extends StoredEvent, Relation>(
  kind: Kind<State, Command, Event, Relation>,
  id: string,
): Verb => ({
  mode: 'view',
  run: async (press, bot) =>
    drawPage(kind, id, press, bot, { typed: press.typed, refusal: undefined, page: 1, opens: true }),
});

export const drawPage = async <State, Command, Event extends StoredEvent, Relation>(
  kind: Kind<State, Command, Event, Relation>,
  id: string,
  press: Press,
  bot: Bot,
  again: Again,
): Promise<Answer> =>
  drawFound(kind, id, press, bot, again, await findStream(bot, kind.aggregate, { ...press, ...press.ids }));

/** The same, of a stream that was just read. */
export const drawFound = async <State, Command, Event extends StoredEvent, Relation>(
  kind: Kind<State, Command, Event, Relation>,
  id: string,
  press: Press,
  bot: Bot,
  again: Again,
  found: Found<State> | undefined,
): Promise<Answer> => {
  const page = kind.pages[id];
  if (page === undefined) throw new Error(`no page ${id}`);
  if (found === undefined || !mayOpen(kind, page, found)) return refused(bot, press, again.refusal ?? notInvited);
  await recordReading(bot, found.facts, {
    stream: found.id,
    view: id,
    why: kind.relations(found.state, found.facts).map(String),
  });
  const draft = again.opens === true && page.card.pages.length > 1 ? await readDraft(bot, press, id) : {};
  const view = await viewOf(kind, page, press, bot, found, { ...draft, ...again.typed });
  const values = { ...page.prefill(view), ...draft, ...again.typed };
  const ids = { ...freshIds(bot, press, found.id, kind.step(found.state), kind.seen(found.state)) };
  const refusal = again.refusal === undefined ? '' : sentenceOf(again.refusal);
  return shown(
    page.card,
    page.present({ ...view, values, refused: again.refusal?.code }),
    { ids, refusal, values: known(page, again.page, values), page: again.page },
    found.code,
  );
};

const notInvited: Refusal = { code: 'NOT_INVITED', values: {} };

const mayOpen = <State, Command, Event extends StoredEvent, Relation>(
  { relations, mayRead }: Kind<State, Command, Event, Relation>,
  { opens }: Page<State, Event, Relation>,
  { state, facts }: Found<State>,
): boolean => {
  if (opens === 'readers') return mayRead(state, facts);
  return relations(state, facts).some((relation) => opens.includes(relation));
};

const viewOf = async <State, Command, Event extends StoredEvent, Relation>(
  { aggregate, links, siblings, file }: Kind<State, Command, Event, Relation>,
  page: Page<State, Event, Relation>,
  press: Press,
  bot: Bot,
  { id, pk, code, state, facts }: Found<State>,
  values: Record<string, string>,
): Promise<View<State, Event>> => {
  const versions = page.reads(state, facts);
  const [told, related] = await Promise.all([
    versions.length === 0 ? [] : readTold(bot, aggregate, pk, versions),
    relatedTo(bot, facts, relatedOf(page, state, facts), {
      id,
      child: aggregate.fields(state).blind,
      links: links(state),
      siblings: siblings(state),
      ...file(state),
      view: page.card.id,
    }),
  ]);
  return { facts, id, code, state, told, related, values };
};

const relatedOf = <State, Event, Relation>(
  { related }: Page<State, Event, Relation>,
  state: State,
  facts: Facts,
): RelatedKind => (typeof related === 'function' ? related(state, facts) : related);

/** Only values of the inputs that stand on the page. */
const known = (
  { card }: Pick<Page<never, never, never>, 'card'>,
  page: number,
  values: Record<string, string>,
): Record<string, string> => {
  const fields = card.pages[page - 1]?.fields ?? [];
  return Object.fromEntries(fields.map(({ id }) => [id, values[id] ?? '']));
};
