import type { AnyCard } from '../../../cards/card.ts';
import { CHAT_CARDS } from '../../../cards/chat/index.ts';
import { isObject, type Json, type JsonObject, objectsIn } from '../../../cards/json.ts';
import { CASUS_PAGES, OWN_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../../../cards/pages.ts';
import { type Frame, render } from '../../../cards/render.ts';

export const IDS = { school: 'linde', stream: 's-voorbeeld', step: '', render: 'r1', seen: 1 };
export const FRAME: Frame = { ids: IDS, refusal: '', values: {} };

/** A card with where it stands: `chat receipt`, `casus talk-plan`. */
export type Named = { name: string; id: string; card: AnyCard };

const named = (kind: string, cards: Record<string, AnyCard>): Named[] =>
  Object.entries(cards).map(([id, card]) => ({ name: `${kind} ${id}`, id, card }));

const cardsOf = (pages: Record<string, { card: AnyCard }>): Record<string, AnyCard> =>
  Object.fromEntries(Object.entries(pages).map(([id, { card }]) => [id, card]));

export const CHAT = named('chat', CHAT_CARDS);
export const DIALOGS = [
  ...named('own', cardsOf(OWN_PAGES)),
  ...named('signaal', cardsOf(SIGNAAL_PAGES)),
  ...named('casus', cardsOf(CASUS_PAGES)),
  ...named('school', cardsOf(SCHOOL_PAGES)),
];
export const EVERY = [...CHAT, ...DIALOGS];

/** Every page that a button can open. */
export const PAGE_IDS = [OWN_PAGES, SIGNAAL_PAGES, CASUS_PAGES, SCHOOL_PAGES].flatMap((pages) => Object.keys(pages));

/** Every page of a card with its example; `change` alters the data first. */
export const drawn = (
  { card }: Named,
  frame: Frame = FRAME,
  change: (data: Record<string, unknown>) => Record<string, unknown> = (data) => data,
): JsonObject[] => card.pages.map((_, index) => render(card, change(card.example), { ...frame, page: index + 1 }));

export const bodyOf = (card: JsonObject): JsonObject[] =>
  Array.isArray(card['body']) ? card['body'].filter(isObject) : [];

export const actionsIn = (value: Json): JsonObject[] =>
  objectsIn(value).filter(({ type }) => typeof type === 'string' && type.startsWith('Action.'));

export const inputsIn = (value: Json): JsonObject[] =>
  objectsIn(value).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));

/** Every sentence of ours on a card: not what people wrote, and not what the machine reads. */
export const sentencesIn = (card: JsonObject): string[] =>
  objectsIn(card).flatMap((object) =>
    object['type'] === 'TextRun'
      ? []
      : ['text', 'title', 'label', 'placeholder', 'errorMessage', 'speak', 'fallbackText']
          .map((key) => object[key])
          .filter((text): text is string => typeof text === 'string'),
  );
