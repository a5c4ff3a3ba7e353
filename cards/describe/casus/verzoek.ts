import { longDay } from '../../../services/domain/calendar.ts';
import type { VerzoekEvent } from '../../../services/domain/casus/verzoek.ts';
import { labelOf } from '../../labels.ts';
import type { Line } from '../signaal.ts';
import { day, joined, line, unknownEvent } from './line.ts';

/** What a parent or the pupil asked of the file, and what came of it. */
export const verzoekLines = (event: VerzoekEvent): Line[] => {
  switch (event.type) {
    case 'VerzoekRecorded':
      return [
        line(
          joined([
            `verzoek van ${labelOf('askers', event.data.asker)} op ${day(event.data.date)}`,
            labelOf('identity', event.data.identity),
          ]),
          `${upper(labelOf('requests', event.data.what))}.`,
        ),
        line('wat de leerling ervan vindt', event.data.says),
      ];
    case 'VerzoekAnswered':
      return [
        line(
          joined([
            `besluit over het verzoek: ${labelOf('requestAnswers', event.data.answer)}`,
            event.data.on === '' ? '' : `gewist op ${longDay(event.data.on)}`,
          ]),
          event.data.why || 'Geen toelichting.',
        ),
      ];
    case 'InzageChosen':
      return [line(`inzage, ${labelOf('chosen', event.data.how)}, omdat`, event.data.why)];
    case 'InzageMade':
      return [line('inzage', 'Het bestand is gemaakt.')];
    default:
      return unknownEvent(event);
  }
};

const upper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
