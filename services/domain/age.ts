import type { Day } from './time.ts';

/** Age in whole years on a day. */
export const ageOn = (born: Day, today: Day): number =>
  Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);

/** From this age on a child has a say (R93). */
export const HAS_A_SAY = 12;

/** From this age on a pupil decides about his own data (domain.md B.6). */
export const OWN_WORD = 16;
