import type { AnyCard } from '../../cards/card.ts';
import type { Ids } from '../../cards/ids.ts';
import type { JsonObject } from '../../cards/json.ts';
import { type Frame, render } from '../../cards/render.ts';
import type { NeutralText } from '../../services/domain/neutral.ts';

/** A card and what it says. */
export type Drawn = { card: AnyCard; data: { line: NeutralText } & Record<string, unknown>; panelOpen?: boolean };

/** What goes into a chat: the card, and the line for where no card is shown. */
export type Message = { line: NeutralText; card: JsonObject };

/** A card as it goes into a chat. */
export const message = ({ card, data, panelOpen = false }: Drawn, ids: Ids): Message => {
  const frame: Frame = panelOpen ? { ids, refusal: '', values: {}, panelOpen } : { ids, refusal: '', values: {} };
  return { line: data.line, card: render(card, data, frame) };
};
