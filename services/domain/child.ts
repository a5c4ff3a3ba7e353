import { dayOf, schoolYearOf } from './calendar.ts';
import type { Day, Instant } from './time.ts';

const numberIn = (group: string): number | undefined => {
  const found = /\d+/.exec(group);
  return found === null ? undefined : Number(found[0]);
};

/**
 * Initials and the year in which the class of that group started, so that it survives the move to the
 * next group in August (storyboard 2.3). A group without a number stands for itself.
 */
export const childOf = (initials: string, group: string, at: Instant): string => {
  if (initials === '') return '';
  const number = numberIn(group);
  const cohort = number === undefined ? group : String(schoolYearOf(dayOf(at)) - number);
  return `${initials}|${cohort}`;
};

/** The group in which a child is on a day, `years` back from there; undefined for a group without a number. */
export const groupOn = (group: string, at: Instant, day: Day, years = 0): string | undefined => {
  const number = numberIn(group);
  if (number === undefined) return undefined;
  const moved = number + schoolYearOf(day) - schoolYearOf(dayOf(at)) - years;
  return moved < 1 ? undefined : group.replace(/\d+/, String(moved));
};
