import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { labelOf } from '../../labels.ts';
import type { Line } from '../signaal.ts';
import { day, joined, line, type Some, unknownEvent } from './line.ts';

type VolgenEvent = Some<
  'FollowUpPlanned' | 'FollowUpNoted' | 'VerdictProposed' | 'VerdictConfirmed' | 'ClosingProposed' | 'CasusClosed'
>;

/** Keeping sight, looking back and closing. */
export const volgenLines = (event: VolgenEvent, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'FollowUpPlanned': {
      const { watch, date, repeat, look } = event.data;
      return [line(`${nameOf(school, watch)} houdt zicht tot ${day(date)}, ${labelOf('repeat', repeat)}`, look)];
    }
    case 'FollowUpNoted':
      return [line(`het gaat nu: ${labelOf('nowIs', event.data.now)}`, event.data.fact)];
    case 'VerdictProposed':
      return [
        line(`is er nu genoeg veiligheid: ${labelOf('answer', event.data.answer)}`, event.data.reason),
        line('hulp moet merkbaar zijn op', day(event.data.term)),
      ];
    case 'VerdictConfirmed':
      return [line('akkoord', `Genoeg veiligheid: ${labelOf('answer', event.data.answer)}.`)];
    case 'ClosingProposed':
      return closing(event.data, school);
    case 'CasusClosed':
      return [line('afgesloten', joined([labelOf('closeReason', event.data.reason), look(event.data.check)]))];
    default:
      return unknownEvent(event);
  }
};

const look = (check: string): string => (check === '' ? '' : `nog één keer kijken op ${day(check)}`);

const closing = ({ reason, why, tell, check }: Some<'ClosingProposed'>['data'], school: SchoolState): Line[] => [
  line(`wil afsluiten: ${labelOf('closeReason', reason)}`, why),
  line('vertelt het de ouders', nameOf(school, tell)),
  line('nog één keer kijken op', day(check)),
];
