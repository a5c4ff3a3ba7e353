import { isChannel } from '../domain/channel.ts';
import { HOUR, type Instant, MINUTE } from '../domain/time.ts';
import type { Delivery, Sent, Settlement } from '../ports.ts';

/** Attempts at most that are certainly not delivered: about a day with the pauses between them. */
const MOST = 30;
/** A message that may have arrived is sent again at most twice. */
export const RESENT = 2;

const FIRST = MINUTE / 2;
const SOON = 2000;

/** Starts the note of a message that was not taken as it looked: the next attempt is the plain card. */
export const REFUSED = 'refused';

/** Longer after every attempt; an alarm does not wait. */
const pause = ({ kind, attempt }: Delivery): number =>
  kind === 'alert' ? SOON : Math.min(FIRST * 2 ** (attempt - 1), HOUR);

/**
 * What an attempt makes of its delivery. `changes`: a card that is changed twice looks the same; a message that comes
 * twice does not.
 */
export const settlementOf = (sent: Sent, delivery: Delivery, now: Instant, changes = false): Settlement => {
  const again = (ms: number, note: string, doubt: boolean): Settlement =>
    delivery.attempt >= MOST ? { state: 'failed', note } : { state: 'waiting', note, visibleAt: now + ms, doubt };
  switch (sent.kind) {
    case 'sent': {
      const { activity, conversation } = sent;
      return { state: 'sent', card: { person: delivery.recipient.person, activity, conversation } };
    }
    case 'retryAfter':
      return again(Math.max(sent.ms, pause(delivery)), sent.note, false);
    case 'routeGone':
      return { state: 'cancelled', note: `no route: ${sent.note}` };
    case 'ambiguous':
      if (changes) return again(pause(delivery), sent.note, false);
      if (isChannel(delivery.recipient.person)) return { state: 'held', note: sent.note };
      return delivery.doubts >= RESENT ? { state: 'failed', note: sent.note } : again(pause(delivery), sent.note, true);
    case 'refused':
      if (isChannel(delivery.recipient.person)) return { state: 'held', note: sent.note };
      return delivery.note.startsWith(REFUSED)
        ? { state: 'failed', note: sent.note }
        : again(0, `${REFUSED} ${sent.note}`, false);
    default:
      return unknownOutcome(sent);
  }
};

const unknownOutcome = (sent: never): never => {
  throw new Error(`unknown outcome: ${JSON.stringify(sent)}`);
};
