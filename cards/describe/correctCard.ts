import { z } from 'zod';
import { clockOf, dayOf, shownDay } from '../../services/domain/calendar.ts';
import { isCorrectable } from '../../services/domain/correction.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { choiceList, dialogCard, told } from '../card.ts';
import type { Told } from '../page.ts';
import type { Line } from './signaal.ts';
import { within } from './within.ts';

/** One's own words, to be put right beside the original. The same for a signal and a casus. */
export const correctCard = (id: 'correct' | 'casus-correct') =>
  dialogCard({
    id,
    pages: ['correct'],
    data: {
      child: z.string(),
      none: z.boolean(),
      some: z.boolean(),
      told: told(),
      more: z.boolean(),
      entries: choiceList(),
      verb: z.string(),
      back: z.string(),
    },
    example: {
      child: 'DV · groep 5',
      none: false,
      some: true,
      told: [
        { head: 'Sanne · ma 11 jan 12:05 · zelf gezien of gehoord', text: 'Viel bij rekenen in slaap.' },
        { head: 'Sanne · ma 11 jan 15:20 · eigen uitleg', text: 'Ik vroeg me af of hij wel slaapt.' },
      ],
      more: false,
      entries: [
        { title: 'ma 11 jan 12:05', value: '1' },
        { title: 'ma 11 jan 15:20', value: '2' },
      ],
      verb: id === 'correct' ? 'signaal.correct' : 'casus.correct',
      back: id === 'correct' ? 'my-case.open' : 'casus-file.open',
    },
  });

type Any = { type: string };

/** What the reader wrote himself and can put right, newest first as a choice. */
export const ownWords = <Event extends Any>(told: Told<Event>[], { actor }: Pick<Facts, 'actor'>): Told<Event>[] =>
  told.filter(({ by, event }) => by === actor.person && isCorrectable(event.type));

export const correctData = (own: Told<Any>[], lines: Line[]) => {
  const { lines: shown, more } = within(lines);
  return {
    none: own.length === 0,
    some: own.length > 0,
    told: shown,
    more,
    entries: own
      .toReversed()
      .map(({ at, version }) => ({ title: `${shownDay(dayOf(at))} ${clockOf(at)}`, value: String(version) })),
  };
};

/** The only one there is needs no choosing. */
export const firstEntry = (own: Told<Any>[]): Record<string, string> => {
  const [only] = own;
  return own.length === 1 && only !== undefined ? { version: String(only.version) } : {};
};
