import { nameOf, type SchoolState } from '../../../services/domain/school/school.ts';
import { labelOf } from '../../labels.ts';
import { schoolLabel, type Words } from '../../schoolWords.ts';
import type { Line } from '../signaal.ts';
import { day, joined, labelled, line, type Some, unknownEvent } from './line.ts';

type KijkenEvent = Some<
  | 'ObservationAdded'
  | 'ObservationDeclined'
  | 'ObservationInvited'
  | 'ConsultatieRecorded'
  | 'AdviesVTRecorded'
  | 'ConsentRecorded'
  | 'ReactionSignalled'
>;

/** What was seen, asked and discussed. */
export const kijkenLines = (event: KijkenEvent, school: SchoolState, words: Words): Line[] => {
  switch (event.type) {
    case 'ObservationAdded':
      return observed(event.data);
    case 'ObservationDeclined':
      return [line('gevraagd wat hij of zij ziet', 'Ziet dit kind niet genoeg.')];
    case 'ObservationInvited':
      return [line(`vraag aan ${nameOf(school, event.data.whom)}, graag voor ${day(event.data.by)}`, event.data.ask)];
    case 'ConsultatieRecorded':
      return consulted(event.data, words);
    case 'AdviesVTRecorded':
      return advised(event.data);
    case 'ConsentRecorded':
      return consented(event.data, words);
    case 'ReactionSignalled':
      return [line(`extra signaal: ${labelOf('reaction', event.data.kind)}`, COUNTS)];
    default:
      return unknownEvent(event);
  }
};

const observed = (data: Some<'ObservationAdded'>['data']): Line[] => {
  const where = data.where === '' ? '' : labelOf('where', data.where);
  const source = joined([labelOf('source', data.source), day(data.when), where]);
  return [line(`${source} · ${labelOf('points', data.points)}`, data.fact), line('eigen uitleg', data.meaning)];
};

const consulted = (data: Some<'ConsultatieRecorded'>['data'], words: Words): Line[] => [
  line(
    joined([
      `overleg op ${day(data.when)}`,
      schoolLabel('consulted', words, data.with),
      labelled('bij naam bekend', labelOf('shown', data.shown)),
      labelled('twijfel', labelOf('yesNo', data.doubt)),
    ]),
    data.outcome,
  ),
  line('gesproken met', data.who),
];

const advised = (data: Some<'AdviesVTRecorded'>['data']): Line[] => {
  if (data.done === 'nietGevraagd') return [line('Veilig Thuis niet gevraagd, omdat', data.advice)];
  const talk = data.talkOk === '' ? '' : labelOf('talkOk', data.talkOk);
  const named = data.named === '' ? '' : labelOf('named', data.named);
  return [
    line(joined(['advies van Veilig Thuis', day(data.when), named, labelled('gesprek met ouders', talk)]), data.advice),
    line('gesproken met', data.spoke),
  ];
};

const COUNTS = 'Telt mee in de weging. Het zegt niets over de oorzaak.';

const consented = (data: Some<'ConsentRecorded'>['data'], words: Words): Line[] => [
  line(
    `toestemming om te delen met ${data.who || schoolLabel('recipient', words, data.recipient)}: ${answerOf(data)}`,
    joined([data.giver === '' ? '' : labelOf('talkWith', data.giver), day(data.date), data.note], ' · ') ||
      'Geen toelichting.',
  ),
];

/** The answer in words; where there is none, how it was asked. */
export const answerOf = ({ asked, answer }: Some<'ConsentRecorded'>['data']): string =>
  answer === '' ? labelOf('consentAsked', asked) : labelOf('consentAnswer', answer);
