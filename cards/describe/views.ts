import type { CasusInputs } from '../../services/domain/casus/inputs.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import { labelOf, type LabelSet } from '../labels.ts';
import type { ToldAs } from './ofType.ts';
import type { Line } from './signaal.ts';

type View = CasusInputs['weging.view'];
type Given = ToldAs<'WegingViewGiven'>;
type Topic = { key: 'danger' | 'growth' | 'risk'; name: string; set: LabelSet };

const TOPICS: readonly Topic[] = [
  { key: 'danger', name: 'Direct gevaar', set: 'answer' },
  { key: 'growth', name: 'Ontwikkeling in de weg', set: 'answer' },
  { key: 'risk', name: 'Risico’s', set: 'risk' },
];

/** Everybody's view below one another, with what speaks against it as well. */
export const viewLines = (views: Given[], school: SchoolState): Line[] =>
  views.flatMap(({ event: { data }, by }) => {
    const who = nameOf(school, by);
    return [
      { head: `${who} · ${answersOf(data)}`, text: data.why },
      { head: `${who} · wat spreekt het tegen`, text: data.against },
      { head: `${who} · wat wij niet wisten`, text: data.know },
    ].filter(({ text }) => text !== '');
  });

const answersOf = (view: View): string =>
  TOPICS.map(({ key, name, set }) => `${name.toLowerCase()}: ${labelOf(set, view[key])}`).join(' · ');

const names = new Intl.ListFormat('nl');

/** Where the views differ, in words; the same answer from all is no difference. */
export const differencesOf = (views: Given[], school: SchoolState): string[] =>
  TOPICS.flatMap(({ key, name, set }) => {
    const answers = [...new Set(views.map(({ event }) => event.data[key]))];
    if (answers.length < 2) return [];
    const sides = answers.map((answer) => {
      const who = views.filter(({ event }) => event.data[key] === answer).map(({ by }) => nameOf(school, by));
      return `${names.format(who)}: ${labelOf(set, answer)}`;
    });
    return [`${name}. ${sides.join('; ')}.`];
  });
