import { z } from 'zod';

const MOST_YEARS = 20;
const MOST_DAYS = 180;

/**
 * How long files are kept (domain.md B.6). `yearsAfterLeaving`: of a casus, counted from the day the pupil left.
 * `signalSchoolYears`: of a signal that never became a casus, school years after the one it ended in.
 * `reviewDays`: so many days before the end somebody looks.
 */
export const retention = z.strictObject({
  yearsAfterLeaving: z.int().min(0).max(MOST_YEARS),
  signalSchoolYears: z.int().min(0).max(MOST_YEARS),
  reviewDays: z.int().min(1).max(MOST_DAYS),
});
export type Retention = z.infer<typeof retention>;
