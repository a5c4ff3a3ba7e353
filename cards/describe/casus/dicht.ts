import { clockOf, dayOf, shownDay } from '../../../services/domain/calendar.ts';
import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { labelOf } from '../../labels.ts';
import type { Line } from '../signaal.ts';
import { joined, line, type Some, unknownEvent } from './line.ts';

type DichtEvent = Some<
  'SignaalBrought' | 'CasusShielded' | 'ShieldLiftAsked' | 'ShieldLifted' | 'ShieldKept' | 'ParentsTold'
>;

/** For whom a casus is closed, what a signal brought along, and what the parents know of a call. */
export const dichtLines = (event: DichtEvent, school: SchoolState): Line[] => {
  switch (event.type) {
    case 'SignaalBrought':
      return [line('een signaal bracht mee', broughtWords(event.data))];
    case 'CasusShielded':
      return [line(`dicht voor ${nameOf(school, event.data.person)}`, event.data.why || 'Zoals bij het signaal.')];
    case 'ShieldLiftAsked':
      return [line(`weer openen voor ${nameOf(school, event.data.person)}, omdat`, event.data.why)];
    case 'ShieldLifted':
      return [line(`weer open voor ${nameOf(school, event.data.person)}`, 'Een tweede persoon gaf akkoord.')];
    case 'ShieldKept':
      return [line(`blijft dicht voor ${nameOf(school, event.data.person)}`, 'Een tweede persoon gaf geen akkoord.')];
    case 'ParentsTold':
      return [
        line(
          `weten de ouders van het bellen: ${labelOf('acuteTold', event.data.told)}`,
          event.data.why || 'Geen toelichting.',
        ),
      ];
    default:
      return unknownEvent(event);
  }
};

const broughtWords = ({ eer, onthulling, acuut }: Some<'SignaalBrought'>['data']): string =>
  joined(
    [
      eer ? 'Eer, dwang of besnijdenis: eerst advies van Veilig Thuis.' : '',
      onthulling ? 'Een kind vertelde het zelf: vandaag advies van Veilig Thuis.' : '',
      acuut === 0 ? '' : `Acuut op ${shownDay(dayOf(acuut))} om ${clockOf(acuut)}.`,
    ],
    ' ',
  );
