import { OWN_PAGES } from '../../cards/pages.ts';
import { factsOf } from '../../services/facts.ts';
import { pkOf } from '../../services/ids.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { type Refusal, sentenceOf } from '../../services/domain/refusals.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { readDraft } from '../drafts.ts';
import { freshIds, refused, shown } from '../drawn.ts';
import type { Press } from '../press.ts';
import { recordReading } from '../readings.ts';
import { relatedTo } from '../related.ts';
import type { Again } from './openPage.ts';
import type { Verb } from './verb.ts';

/** Opens a dialog that belongs to no stream: help, numbers, the own list. Only for people of the school. */
export const openOwn = (id: string): Verb => ({
  mode: 'view',
  run: async (press, bot) => drawOwn(id, press, bot, { typed: press.typed, refusal: undefined, page: 1, opens: true }),
});

export const drawOwn = async (id: string, press: Press, bot: Bot, again: Again): Promise<Answer> => {
  const page = OWN_PAGES[id];
  if (page === undefined) throw new Error(`no page ${id}`);
  const facts = await factsHere(press, bot);
  if (!facts.actor.roles.some((role) => page.opens.includes(role))) return refused(bot, press, closedTo(facts));
  if (page.related !== 'none') await recordReading(bot, facts, { stream: '', view: id, why: facts.actor.roles });
  const related = await relatedTo(bot, facts, page.related);
  const view = { facts, id: '', code: '', state: null, told: [], related, values: again.typed };
  const draft = again.opens === true && page.card.pages.length > 1 ? await readDraft(bot, press, id) : {};
  const values = { ...page.prefill(view), ...draft, ...again.typed };
  const fields = page.card.pages[again.page - 1]?.fields ?? [];
  const onPage = Object.fromEntries(fields.map((field) => [field.id, values[field.id] ?? '']));
  const refusal = again.refusal === undefined ? '' : sentenceOf(again.refusal);
  return shown(page.card, page.present({ ...view, values, refused: again.refusal?.code }), {
    ids: freshIds(bot, press, ''),
    refusal,
    values: onPage,
    page: again.page,
  });
};

/** Who works here hears that this page is not his; who does not, that the school has not added him. */
const closedTo = ({ actor }: Facts): Refusal =>
  actor.roles.length === 0 ? { code: 'NOT_STAFF', values: {} } : { code: 'NOT_YOURS', values: {} };

/** Who somebody is at the school of the press, with no stream in sight. */
export const factsHere = async (press: Pick<Press, 'tenant' | 'person' | 'ids'>, bot: Bot): Promise<Facts> => {
  const school = await bot.schools.load(press.tenant, press.ids.school);
  return factsOf(bot, school, undefined, { pk: pkOf(press.tenant, press.ids.school, ''), person: press.person });
};
