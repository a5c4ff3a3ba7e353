import { NEUTRAL } from '../services/domain/neutral.ts';
import type { Ids } from './ids.ts';
import type { JsonObject } from './json.ts';
import { panelAction } from './panel.ts';

const text = (value: string, more: JsonObject = {}): JsonObject => ({
  type: 'TextBlock',
  text: value,
  wrap: true,
  ...more,
});

/**
 * The card for when a template cannot draw: no template, no data, nothing that can go wrong. It says where to look,
 * and it has the panel.
 */
export const plain = (ids: Ids): { line: (typeof NEUTRAL)['N1']; card: JsonObject } => ({
  line: NEUTRAL.N1,
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'nl',
    speak: NEUTRAL.N1,
    fallbackText: NEUTRAL.N1,
    body: [
      text(NEUTRAL.N1, { weight: 'Bolder' }),
      text('Typ **mijn zaken** of **mijn werk**. Daar staat wat er op je wacht.'),
    ],
    actions: [panelAction('chat', ids)],
  },
});

const MAYBE_TWICE = 'Mogelijk krijg je dit bericht dubbel. Eén keer doen is genoeg.';

/** The same card with one line more, below its neutral first line. */
export const withMaybeTwice = (card: JsonObject): JsonObject => {
  const [first, ...rest] = Array.isArray(card['body']) ? card['body'] : [];
  if (first === undefined) return card;
  return { ...card, body: [first, text(MAYBE_TWICE, { isSubtle: true, spacing: 'Small' }), ...rest] };
};
