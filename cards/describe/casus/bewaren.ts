import { longDay } from '../../../services/domain/calendar.ts';
import type { BewarenEvent } from '../../../services/domain/casus/bewaren.ts';
import type { Keeping } from '../../../services/domain/casus/bewaren.ts';
import type { Line } from '../signaal.ts';
import { line, unknownEvent } from './line.ts';

/** How long a closed casus stays: what was proposed, agreed and held. */
export const bewarenLines = (event: BewarenEvent): Line[] => {
  switch (event.type) {
    case 'VertrekRecorded':
      return [line('van school', `Sinds ${longDay(event.data.date)}.`)];
    case 'BewarenLooked':
      return [line('gekeken', 'Het kind is nog op school.')];
    case 'BewarenProposed':
      return [line(`voorstel: ${keepingWords(event.data)}, omdat`, event.data.why)];
    case 'BewarenConfirmed':
      return [line('akkoord', `${upper(keepingWords(event.data))}.`)];
    case 'BewarenReturned':
      return [line('geen akkoord, omdat', event.data.why)];
    case 'BewarenSeen':
      return [line('nog één keer gekeken', 'Dit mag weg op die dag.')];
    case 'BewarenHeld':
      return [line(`vastgehouden, opnieuw kijken op ${longDay(event.data.review)}, omdat`, event.data.why)];
    case 'BewarenReleased':
      return [line('niet meer vastgehouden, omdat', event.data.why)];
    case 'BewarenEnded':
      return [];
    default:
      return unknownEvent(event);
  }
};

/** What becomes of a casus, from which day. */
export const keepingWords = ({ what, on }: Keeping): string =>
  what === 'wissen' ? `wissen op ${longDay(on)}` : `langer bewaren, tot ${longDay(on)}`;

const upper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
