import { shownDay } from '../../services/domain/calendar.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import type { TurnEvent } from '../../services/domain/turns/turns.ts';
import { labelOf } from '../labels.ts';
import type { Line } from './signaal.ts';
import { waitingFor } from './waiting.ts';

/** Whose turn it was and why something came later, for who reads back. */
export const turnLines = (event: TurnEvent, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'ReminderSnoozed': {
      const { page, until, why, text } = event.data;
      const head = `later, op ${shownDay(until)}: ${waitingFor(page)}`;
      return [{ head, text: [labelOf('laterWhy', why), text].filter((part) => part !== '').join('. ') }];
    }
    case 'TurnHandedOver': {
      const { to, until, note } = event.data;
      const head = `vroeg ${nameOf(school, to)} om dit over te nemen tot en met ${shownDay(until)}`;
      return [{ head, text: note || 'Zonder toelichting.' }];
    }
    case 'TurnTaken':
      return [{ head: 'nam dit over', text: 'Overgenomen van een collega.' }];
    case 'TurnKept':
      return [{ head: 'niet (meer) overgedragen', text: 'Het ligt weer bij wie het had.' }];
    case 'EscalationAnswered': {
      const { how, on } = event.data;
      const text = `Kijkt op ${shownDay(on)} hoe het staat.`;
      return [{ head: how === 'neem' ? 'zorgt dat dit verdergaat' : 'spreekt met wie dit heeft', text }];
    }
    default:
      return unknownEvent(event);
  }
};

const unknownEvent = (event: never): never => {
  throw new Error(`unknown turn event: ${JSON.stringify(event)}`);
};
