import { digest as digestCard, digestText } from '../../cards/chat/digest.ts';
import { plain, withMaybeTwice } from '../../cards/plain.ts';
import type { Ids } from '../../cards/ids.ts';
import type { JsonObject } from '../../cards/json.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import type { ChatMessage } from '../../services/ports.ts';
import type { About, Digest, Draw } from '../../services/shell.ts';
import { type Drawn, type Message, message } from './rendered.ts';
import { shellCard } from './shellCard.ts';

/** Draws what a delivery says, from the stream as it is at this moment. */
export const createDraw = (newId: () => string): Draw => ({
  shell: (shell, twice) => {
    const ids = idsOf(shell.about, newId);
    const drawn = marked(message(shellCard(shell), ids), twice);
    return shell.why === 'channel' ? { ...drawn, views: { people: shell.people, action: viewAction(ids) } } : drawn;
  },
  digest: (digest, twice) => marked(message(digestOf(digest), ownIds(digest.school, newId)), twice),
  plain: (twice) => marked(plain(ownIds('', newId)), twice),
});

/** What Teams asks by itself for whoever has a view of his own; ids only (style.md 4.8). */
const viewAction = (ids: Ids): JsonObject => ({
  type: 'Action.Execute',
  title: 'Vernieuw',
  verb: 'channel.view',
  data: { verb: 'channel.view', ids },
});

/** A message that may have come before says so, under its first line. */
const marked = ({ line, card }: Message, twice: boolean): ChatMessage =>
  twice ? { line, card: withMaybeTwice(card) } : { line, card };

const ownIds = (school: string, newId: () => string): Ids => ({
  school,
  stream: '',
  step: '',
  render: newId(),
  seen: 0,
});

const digestOf = ({ waits, thisWeek }: Digest): Drawn => ({
  card: digestCard,
  data: { line: NEUTRAL.N6, text: digestText(waits, thisWeek) },
});

const idsOf = (about: About, newId: () => string): Ids => ({
  school: about.address.school,
  stream: about.address.stream,
  step: '',
  render: newId(),
  seen: about.state.version,
});
