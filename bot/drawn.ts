import { OWN_PAGES } from '../cards/pages.ts';
import type { AnyCard } from '../cards/card.ts';
import type { Ids } from '../cards/ids.ts';
import { type Frame, render } from '../cards/render.ts';
import { type Refusal, sentenceOf } from '../services/domain/refusals.ts';
import type { Answer } from './answer.ts';
import type { Bot } from './bot.ts';
import type { Press } from './press.ts';

/** A drawn card with the title of its dialog: a code, never what it is about. */
export const shown = (card: AnyCard, data: Record<string, unknown>, frame: Frame, code = ''): Answer => ({
  kind: 'shown',
  card: render(card, data, frame),
  title: code === '' ? 'Pluis' : `Pluis · ${code}`,
});

/** Ids of a new drawing, on the stream of the press. */
export const freshIds = (bot: Bot, press: Press, stream: string, step = '', seen = 0): Ids => ({
  school: press.ids.school,
  stream,
  step,
  render: bot.newId(),
  seen,
});

export type Message = { title: string; lines: string[]; buttons: { title: string; verb: string }[] };

/** A page that says something and offers where to go next; `quiet`: without the alert. */
export const messagePage = (
  bot: Bot,
  press: Press,
  stream: string,
  message: Message,
  panelOpen = false,
  quiet = false,
): Answer => {
  const page = OWN_PAGES[quiet ? 'done-numbers' : 'done'];
  if (page === undefined) throw new Error('no page done');
  return shown(page.card, message, { ids: freshIds(bot, press, stream), refusal: '', values: {}, panelOpen });
};

/** A refusal where there is no form to show again: in a chat the card stays, in a dialog a page says it. */
export const refused = (bot: Bot, press: Press, refusal: Refusal): Answer => said(bot, press, sentenceOf(refusal));

export const said = (bot: Bot, press: Press, sentence: string, panelOpen = false): Answer => {
  if (press.surface === 'chat') return { kind: 'said', sentence };
  return messagePage(
    bot,
    press,
    press.ids.stream,
    { title: 'Dit lukt nu niet', lines: [sentence], buttons: [] },
    panelOpen,
  );
};
