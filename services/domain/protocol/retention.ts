import { z } from 'zod';

const MOST_YEARS = 20;
const MOST_DAYS = 180;

/**
 * How long a signal is kept that never became a casus (domain.md B.6). `signalSchoolYears`: school years after the one
 * it ended in.
 * `reviewDays`: so many days before the end somebody looks.
 */
export const retention = z.strictObject({
  signalSchoolYears: z.int().min(0).max(MOST_YEARS),
  reviewDays: z.int().min(1).max(MOST_DAYS),
});
export type Retention = z.infer<typeof retention>;
