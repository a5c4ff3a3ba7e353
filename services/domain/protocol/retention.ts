import { z } from 'zod';

const MOST_YEARS = 20;
const MOST_DAYS = 180;

/**
 * How long what was recorded is kept (domain.md B.6). `signalSchoolYears`: of a signal that never became a casus, school
 * years after the one it ended in. `casusYears`: of a casus, years after the pupil left the school; a route from before
 * this was asked has none. `reviewDays`: so many days before the end somebody looks.
 */
export const retention = z.strictObject({
  signalSchoolYears: z.int().min(0).max(MOST_YEARS),
  casusYears: z.int().min(0).max(MOST_YEARS).optional(),
  reviewDays: z.int().min(1).max(MOST_DAYS),
});
export type Retention = z.infer<typeof retention>;
