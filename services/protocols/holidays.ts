import { readFileSync } from 'node:fs';
import { type Holidays, holidaysSchema } from '../domain/calendar/schoolCalendar.ts';

/** The school holidays that ship with Pluis; a file that breaks the rules stops the start. */
export const loadHolidays = (): Holidays =>
  holidaysSchema.parse(JSON.parse(readFileSync(new URL('./holidays.json', import.meta.url), 'utf8')));
