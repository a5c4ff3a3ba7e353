import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { labelOf } from '../../labels.ts';
import type { Line } from '../signaal.ts';
import { day, joined, line, type Some, unknownEvent } from './line.ts';

type ByProtocol = Some<
  'IntakeAsked' | 'IntakeRecorded' | 'KindcheckRecorded' | 'VerwijsindexRecorded' | 'ProtocolMoved'
>;

/** What only some schools do, and the move to another version of their steps. */
export const byProtocolLines = (event: ByProtocol, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'IntakeAsked':
      return [
        line(
          `vraag om de intake aan ${nameOf(school, event.data.whom)}, graag voor ${day(event.data.by)}`,
          event.data.ask,
        ),
      ];
    case 'IntakeRecorded':
      return [
        line(`intake op ${day(event.data.when)}, met ${labelOf('intakeWith', event.data.with)}`, event.data.said),
        line('wat ouders zelf willen', event.data.question),
      ];
    case 'KindcheckRecorded':
      return [
        line(
          `kindcheck: ${labelOf('kindcheck', event.data.cares)}`,
          event.data.safe || 'Geen zorg om andere kinderen.',
        ),
      ];
    case 'VerwijsindexRecorded': {
      const { given, date, by } = event.data;
      const when = joined([day(date), by === '' ? '' : nameOf(school, by)]);
      return [line(`signaal in de verwijsindex: ${labelOf('yesNo', given)}`, when || 'Er is geen signaal gegeven.')];
    }
    case 'ProtocolMoved':
      return [line(`verder op een nieuwe versie van de stappen: ${event.data.to}`, event.data.why)];
    default:
      return unknownEvent(event);
  }
};
