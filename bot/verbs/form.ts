import type { AnyCard } from '../../cards/card.ts';
import type { Refusal } from '../../services/domain/refusals.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { dropDraft } from '../drafts.ts';
import { refused } from '../drawn.ts';
import type { Press } from '../press.ts';
import type { Again } from './openPage.ts';

/** A form by its id, and how it is drawn again: what was typed stays. */
export type Form = {
  id: string;
  card: AnyCard;
  pages: number;
  draw: (press: Press, bot: Bot, again: Again) => Promise<Answer>;
  /** Throws away what was kept for it, once it is laid down. */
  clear: ((press: Press, bot: Bot) => Promise<void>) | undefined;
};

/** What the earlier pages of a form have kept. */
export const clearDraft = (id: string, pages: number): Form['clear'] =>
  pages > 1 ? async (press, bot) => dropDraft(bot, press, id) : undefined;

type Pages = Record<string, { card: AnyCard; acts: readonly string[] }>;

/** The form of an act: the page that says it submits it; undefined for a button without one. */
export const formOf = (pages: Pages, type: string, drawOf: (id: string) => Form['draw']): Form | undefined => {
  const found = Object.entries(pages).find(([, { acts }]) => acts.includes(type));
  if (found === undefined) return undefined;
  const [id, { card }] = found;
  const { length } = card.pages;
  return { id, card, pages: length, draw: drawOf(id), clear: clearDraft(id, length) };
};

/** Names of fields as people see them, without the mark at the end. */
const labelOf = (card: AnyCard, field: string): string => {
  const found = card.pages.flatMap(({ fields }) => fields).find(({ id }) => id === field);
  return (found?.label ?? field).replace(/ aan \$\{\w+\}/, '').replace(/[?.:]+$/, '');
};

const pageOf = (card: AnyCard, field: string): number => {
  const index = card.pages.findIndex(({ fields }) => fields.some(({ id }) => id === field));
  return index < 0 ? card.pages.length : index + 1;
};

/** The same form with the sentence on top, on the page that it is about; in a chat only the sentence. */
export const drawForm = async (
  form: Form | undefined,
  press: Press,
  bot: Bot,
  typed: Record<string, string>,
  refusal: Refusal,
  field: string,
): Promise<Answer> => {
  const named = field === '' || form === undefined ? refusal : withLabel(refusal, form.card, field);
  if (form === undefined || press.surface === 'chat' || hides(refusal)) return refused(bot, press, named);
  return form.draw(press, bot, { typed, refusal: named, page: pageOf(form.card, field) });
};

const withLabel = (refusal: Refusal, card: AnyCard, field: string): Refusal =>
  refusal.code === 'MISSING' ? { ...refusal, values: { veld: labelOf(card, field) } } : refusal;

/** Who may not look does not get the form either. */
const hides = ({ code }: Refusal): boolean => code === 'NOT_INVITED' || code === 'NOT_STAFF' || code === 'NOT_YOURS';
