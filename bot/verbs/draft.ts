import { CASUS_PAGES, OWN_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { kindOf } from '../../services/ids.ts';
import { droppedCard } from '../chat/inPlace.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { dropTyped, readDraft, saveDraft } from '../drafts.ts';
import { casusKind, schoolKind, signaalKind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { drawOwn } from './openOwn.ts';
import { drawPage } from './openPage.ts';
import type { Verb } from './verb.ts';
import { refused } from '../drawn.ts';

/** Keeps what was typed on a page of a form and shows another; nothing counts before the last button. */
export const draftSave: Verb = {
  mode: 'act',
  run: async (press, bot) => {
    const typed = { ...(await readDraft(bot, press, press.page)), ...press.typed };
    await saveDraft(bot, press, press.page, typed);
    return turnTo(press, bot, typed);
  },
};

const turnTo = async (press: Press, bot: Bot, typed: Record<string, string>): Promise<Answer> => {
  const again = { typed, refusal: undefined, page: press.to };
  const kind = press.ids.stream === '' ? 'own' : kindOf(press.ids.stream);
  if (kind === 'signaal' && has(SIGNAAL_PAGES, press)) return drawPage(signaalKind, press.page, press, bot, again);
  if (kind === 'casus' && has(CASUS_PAGES, press)) return drawPage(casusKind, press.page, press, bot, again);
  if (kind === 'own' && has(SCHOOL_PAGES, press)) return drawPage(schoolKind, press.page, press, bot, again);
  if (kind === 'own' && has(OWN_PAGES, press)) return drawOwn(press.page, press, bot, again);
  return refused(bot, press, { code: 'OLD_CARD', values: {} });
};

/** Only a page that exists; a card of another version may name one that does not. */
const has = (pages: Record<string, { card: { pages: unknown[] } }>, { page, to }: Press): boolean =>
  Object.hasOwn(pages, page) && to <= (pages[page]?.card.pages.length ?? 0);

/** What somebody typed in the chat is thrown away at his word. */
export const draftDrop: Verb = {
  mode: 'act',
  run: async (press, bot) => {
    await dropTyped(bot, press);
    return droppedCard(press, bot);
  },
};
