import { type Hours, type HoursFor, minutesIn } from '../../services/domain/school/hours.ts';
import { HOURS_FOR } from '../../services/domain/school/inputs.ts';
import { labelOf } from '../labels.ts';

const sumOf = (minutes: Record<HoursFor, number>): number => HOURS_FOR.reduce((sum, what) => sum + minutes[what], 0);

/** `1 uur en 15 minuten`. */
export const spent = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} minuten`;
  return rest === 0 ? `${hours} uur` : `${hours} uur en ${rest} minuten`;
};

/** The time of the AF this year and the year before, by what it was for (R113). */
export const hoursLines = (hours: Hours, year: number): string => {
  const now = minutesIn(hours, year);
  const parts = HOURS_FOR.filter((what) => now[what] > 0).map(
    (what) => `${labelOf('hoursFor', what)} ${spent(now[what])}`,
  );
  const before = sumOf(minutesIn(hours, year - 1));
  return [
    sumOf(now) === 0 ? 'Dit jaar nog niets genoteerd' : `Dit jaar ${spent(sumOf(now))}: ${parts.join(', ')}`,
    ...(before === 0 ? [] : [`vorig jaar ${spent(before)}`]),
  ].join(' · ');
};
