import type { AnyCard } from '../card.ts';
import { CHAT_CARDS } from '../chat/index.ts';
import { CASUS_PAGES, OWN_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../pages.ts';
import { type Frame, render } from '../render.ts';

/** One picture: a page of a card, drawn with its example. */
export type Sample = { name: string; place: AnyCard['place']; json: unknown };

const ids = { school: 'linde', stream: 's-voorbeeld', step: '', render: 'r1', seen: 1 };
const frame: Frame = { ids, refusal: '', values: {} };

const dialogs = (pages: Record<string, { card: AnyCard }>): [string, AnyCard][] =>
  Object.entries(pages).map(([id, { card }]) => [id, card]);

const pagesOf = (kind: string, [id, card]: [string, AnyCard]): Sample[] =>
  card.pages.map((_, index) => ({
    name: `${kind}-${id}${card.pages.length > 1 ? `-${index + 1}` : ''}`,
    place: card.place,
    json: render(card, card.example, { ...frame, page: index + 1 }),
  }));

/** Moments that an example does not show: an alarm word, a refusal with what was typed. */
const moments = (): Sample[] => {
  const { start, receipt } = CHAT_CARDS;
  const log = OWN_PAGES['log-text']?.card;
  const typed = { initials: 'Daan Visser', group: 'groep 5', what: 'Viel bij rekenen in slaap.', danger: 'nee' };
  const refusal = 'Gebruik alleen initialen. Zo blijft het kind beschermd.';
  return [
    { name: 'chat-start-alarm', place: 'chat', json: render(start, start.example, { ...frame, panelOpen: true }) },
    {
      name: 'chat-receipt-doubt',
      place: 'chat',
      json: render(receipt, receipt.example, { ...frame, panelOpen: true }),
    },
    ...(log === undefined
      ? []
      : [
          {
            name: 'own-log-text-refused',
            place: log.place,
            json: render(log, log.example, { ...frame, refusal, values: typed }),
          },
        ]),
  ];
};

/** Every card there is, every page of it. */
export const samples = (): Sample[] => [
  ...Object.entries<AnyCard>(CHAT_CARDS).flatMap((one) => pagesOf('chat', one)),
  ...dialogs(OWN_PAGES).flatMap((one) => pagesOf('own', one)),
  ...dialogs(SCHOOL_PAGES).flatMap((one) => pagesOf('school', one)),
  ...dialogs(SIGNAAL_PAGES).flatMap((one) => pagesOf('signaal', one)),
  ...dialogs(CASUS_PAGES).flatMap((one) => pagesOf('casus', one)),
  ...moments(),
];
