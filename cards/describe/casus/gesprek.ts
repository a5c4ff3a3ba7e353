import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { labelOf } from '../../labels.ts';
import type { Words } from '../../schoolWords.ts';
import type { Line } from '../signaal.ts';
import { day, joined, labelled, line, type Some, unknownEvent } from './line.ts';

type GesprekEvent = Some<
  | 'GesprekPlanned'
  | 'NearAccepted'
  | 'NearDeclined'
  | 'GesprekCheckedIn'
  | 'GesprekHelpCalled'
  | 'GesprekLookedAt'
  | 'GesprekHelpAsked'
  | 'GesprekHelpGiven'
  | 'StaffSafetyAgreed'
  | 'GesprekRecorded'
  | 'GesprekSkipProposed'
>;

/** The talk: planned, held, or not held and why. */
export const gesprekLines = (
  event: GesprekEvent,
  school: SchoolState,
  { skipTalkGrounds }: Pick<Words, 'skipTalkGrounds'>,
): Line[] => {
  switch (event.type) {
    case 'GesprekPlanned':
      return [line('gesprek gepland', planned(event.data, school))];
    case 'NearAccepted':
      return [line('blijft in de buurt', 'Toegezegd.')];
    case 'NearDeclined':
      return [line('kan niet in de buurt blijven', 'Iemand anders wordt gevraagd.')];
    case 'GesprekCheckedIn':
      return [line('na het gesprek', 'Alles goed.')];
    case 'GesprekHelpCalled':
      return [line('bij het gesprek', 'Vroeg collega’s om te komen.')];
    case 'GesprekLookedAt':
      return [line('bij het gesprek', 'Ging kijken.')];
    case 'GesprekHelpAsked':
      return [line(`vroeg ${nameOf(school, event.data.whom)} om hulp bij het gesprek`, event.data.ask)];
    case 'GesprekHelpGiven':
      return [line('hulp bij het gesprek', event.data.answer)];
    case 'StaffSafetyAgreed':
      return [line('afgesproken voor de veiligheid van een collega', event.data.agreed)];
    case 'GesprekRecorded':
      return held(event.data, school);
    case 'GesprekSkipProposed': {
      const ground = skipTalkGrounds.find(({ id }) => id === event.data.ground)?.label ?? '';
      const advice = labelled('besproken met Veilig Thuis', labelOf('yesNo', event.data.advice));
      return [line(joined(['wil afzien van een gesprek', ground, advice]), event.data.why)];
    }
    default:
      return unknownEvent(event);
  }
};

const planned = (data: Some<'GesprekPlanned'>['data'], school: SchoolState): string =>
  joined([
    `${day(data.day)} van ${data.time} tot ${data.until}`,
    labelled('met', labelOf('talkWith', data.with)),
    labelled('waar', data.room),
    labelled('erbij', data.together === '' ? '' : nameOf(school, data.together)),
    labelled('in de buurt', data.near === '' ? '' : nameOf(school, data.near)),
    labelled('spannend', labelOf('tense', data.safe)),
  ]);

const held = (data: Some<'GesprekRecorded'>['data'], school: SchoolState): Line[] => {
  const held = data.when === '' ? 'gesprek' : `gesprek op ${day(data.when)}`;
  const present = labelOf('talkPresent', data.present);
  const colleague = data.colleague === '' ? '' : nameOf(school, data.colleague);
  const how = data.held === 'ja' ? '' : labelOf('held', data.held);
  const signed = data.signed === '' ? '' : labelOf('signed', data.signed);
  const cause = labelOf('cause', data.cause);
  return [
    line(
      joined([held, labelled('aanwezig', present), labelled('van school erbij', colleague), how, 'verteld']),
      data.said,
    ),
    line(`reactie, letterlijk · hoe het was: ${labelOf('tone', data.tone)}`, data.reaction),
    line('afgesproken', data.agreed),
    line('wat we nu weten', joined([cause, data.causeText], ' · ')),
    line('verslag getoond', signed),
    line('volgend gesprek', day(data.next)),
  ];
};
