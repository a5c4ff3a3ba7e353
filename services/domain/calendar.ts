import type { Day, Instant } from './time.ts';
import { DAY, HOUR, MINUTE } from './time.ts';

const ZONE = 'Europe/Amsterdam';
const hourFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' });
const shownFormat = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const longFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'long' });
const weekdayFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long' });

/** How far a local clock is ahead: whole hours, so the hour that it shows is enough. */
const exactOffset = (at: Instant): number =>
  ((Number(hourFormat.format(at)) - new Date(at).getUTCHours() + 24) % 24) * HOUR;

/**
 * The years in which Pluis is used. Their days, and what the zone's own rules say for the midnights (UTC) of them, are
 * worked out once: every act asks for days and hours, and to work them out each time took a sixth of a tick (measured).
 */
const [FIRST_YEAR, LAST_YEAR] = [2024, 2040];
const FROM = Date.UTC(FIRST_YEAR, 0, 1);
const MIDNIGHTS = Array.from({ length: (LAST_YEAR + 1 - FIRST_YEAR) * 366 }, (_, index) => FROM + index * DAY);
const OFFSETS = MIDNIGHTS.map(exactOffset);
const DAYS: readonly Day[] = MIDNIGHTS.map((midnight) => new Date(midnight).toISOString().slice(0, 10));
const PLACES: ReadonlyMap<Day, number> = new Map(DAYS.map((day, place) => [day, place]));

const dayFromUtc = (instant: Instant): Day =>
  DAYS[Math.floor((instant - FROM) / DAY)] ?? new Date(instant).toISOString().slice(0, 10);

const part = (day: Day, from: number, till: number): number => Number(day.slice(from, till));
const midnightUtc = (day: Day): Instant =>
  MIDNIGHTS[PLACES.get(day) ?? -1] ?? Date.UTC(part(day, 0, 4), part(day, 5, 7) - 1, part(day, 8, 10));

/** Between two midnights with the same answer it is that; on the day on which the clock is put forward or back, and beyond, the rules say. */
const offsetAt = (at: Instant): number => {
  const index = Math.floor((at - FROM) / DAY);
  const offset = OFFSETS[index];
  return offset !== undefined && offset === OFFSETS[index + 1] ? offset : exactOffset(at);
};

const local = (instant: Instant): Instant => instant + offsetAt(instant);

/** The calendar day in the Netherlands at a moment. */
export const dayOf = (instant: Instant): Day => dayFromUtc(local(instant));

const two = (count: number): string => (count < 10 ? `0${count}` : `${count}`);

/** `14:05`, local time. */
export const clockOf = (instant: Instant): string => {
  const minutes = Math.floor(local(instant) / MINUTE) % (DAY / MINUTE);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** `di 12 jan`. */
export const shownDay = (day: Day): string => shownFormat.format(midnightUtc(day)).replaceAll('.', '');

/** `di 12 jan 2027`: where it is read years later. */
export const datedDay = (day: Day): string => `${shownDay(day)} ${day.slice(0, 4)}`;

/** `12 januari 2027`. */
export const longDay = (day: Day): string => longFormat.format(midnightUtc(day));

/** 0 for a Sunday to 6 for a Saturday. */
export const weekdayIndexOf = (day: Day): number => new Date(midnightUtc(day)).getUTCDay();

/** `dinsdag`. */
export const weekdayOf = (day: Day): string => weekdayFormat.format(midnightUtc(day));

/** So many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day => dayFromUtc(midnightUtc(day) + days * DAY);

/** The same day so many years later; 29 February becomes 1 March. */
export const addYears = (day: Day, years: number): Day =>
  addDays(`${String(part(day, 0, 4) + years).padStart(4, '0')}${day.slice(4, 8)}01`, part(day, 8, 10) - 1);

/** The moment at which a local clock shows `time` on a day; summer time comes from the zone's own rules. */
export const momentOf = (day: Day, time: string): Instant => {
  const guess = midnightUtc(day) + Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5)) * MINUTE;
  return guess - offsetAt(guess - offsetAt(guess));
};

/** The school year that a day lies in, by the year it starts in; it starts on 1 August (WPO). */
export const schoolYearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
