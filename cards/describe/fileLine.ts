import { clockOf, dayOf, shownDay } from '../../services/domain/calendar.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import type { Told } from '../page.ts';
import { correctedIn, LATER } from './correction.ts';
import type { Line } from './signaal.ts';

/** A line that knows of which commit it is. `label`: what it is, without who wrote it and when. */
export type FileLine = Line & { label: string; version: number };

/** The lines of events with who and when in front; a line without words is left out. */
export const linesIn = <Event extends { type: string; data: object }>(
  told: Told<Event>[],
  school: SchoolState,
  linesOf: (event: Event) => Line[],
): FileLine[] => {
  const better = correctedIn(told);
  return told.flatMap(({ event, by, at, version }) => {
    const who = `${nameOf(school, by)} · ${shownDay(dayOf(at))} ${clockOf(at)}`;
    const mark = better.has(version) ? LATER : '';
    return linesOf(event)
      .filter(({ text }) => text !== '')
      .map(({ head, text }) => ({
        head: [who, head, mark].filter((part) => part !== '').join(' · '),
        label: head,
        text,
        version,
      }));
  });
};
