import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { Weging } from '../../services/domain/casus/weging.ts';
import { guestsOf } from '../../services/domain/casus/guests.ts';
import type { CasusInputs } from '../../services/domain/casus/inputs.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import { labelOf, type LabelSet } from '../labels.ts';
import type { Told } from '../page.ts';
import { ofType } from './ofType.ts';
import type { Line } from './signaal.ts';

type View = Omit<CasusInputs['weging.view'], 'know'> & { know?: string };
/** A view with whose it is; of a guest also who wrote it down (design.md 6). */
type Given = { who: string; how: string; data: View };
type Topic = { key: 'danger' | 'growth' | 'risk'; name: string; set: LabelSet };

/** Of everybody the view that he gave last; a guest is named as the AF named him. */
export const givenViews = (told: Told<CasusEvent>[], { views, version }: Weging, school: SchoolState): Given[] => {
  const counts = (one: { version: number }): boolean => views.some((view) => view.version === one.version);
  const guests = guestNames(told, version);
  const own = ofType(told, 'WegingViewGiven').filter(counts);
  const others = ofType(told, 'WegingGuestViewGiven').filter(counts);
  return [
    ...own.map(({ event, by }) => ({ who: nameOf(school, by), how: '', data: event.data })),
    ...others.map(({ event, by }) => ({
      who: guests[Number(event.data.guest) - 1] ?? 'een gast',
      how: `opgeschreven door ${nameOf(school, by)}`,
      data: event.data,
    })),
  ];
};

/** Who weighs along without an account, by the plan of this round. */
export const guestNames = (told: Told<CasusEvent>[], planned: number): string[] =>
  guestsOf(ofType(told, 'WegingPlanned').find(({ version }) => version === planned)?.event.data.guests ?? '');

/** Guests of whom nobody wrote down a view. */
export const silentGuests = (told: Told<CasusEvent>[], { version, views }: Weging): string[] =>
  guestNames(told, version).filter((_, index) => !views.some(({ guest }) => guest === index + 1));

const TOPICS: readonly Topic[] = [
  { key: 'danger', name: 'Direct gevaar', set: 'answer' },
  { key: 'growth', name: 'Ontwikkeling in de weg', set: 'answer' },
  { key: 'risk', name: 'Risico’s', set: 'risk' },
];

/** Everybody's view below one another, with what speaks against it as well. */
export const viewLines = (views: Given[]): Line[] =>
  views.flatMap(({ who, how, data }) => {
    const name = how === '' ? who : `${who}, ${how}`;
    return [
      { head: `${name} · ${answersOf(data)}`, text: data.why },
      { head: `${name} · wat spreekt het tegen`, text: data.against },
      { head: `${name} · wat wij niet wisten`, text: data.know ?? '' },
    ].filter(({ text }) => text !== '');
  });

const answersOf = (view: View): string =>
  TOPICS.map(({ key, name, set }) => `${name.toLowerCase()}: ${labelOf(set, view[key])}`).join(' · ');

const names = new Intl.ListFormat('nl');

/** Where the views differ, in words; the same answer from all is no difference. */
export const differencesOf = (views: Given[]): string[] =>
  TOPICS.flatMap(({ key, name, set }) => {
    const answers = [...new Set(views.map(({ data }) => data[key]))];
    if (answers.length < 2) return [];
    const sides = answers.map((answer) => {
      const who = views.filter(({ data }) => data[key] === answer).map((view) => view.who);
      return `${names.format(who)}: ${labelOf(set, answer)}`;
    });
    return [`${name}. ${sides.join('; ')}.`];
  });
