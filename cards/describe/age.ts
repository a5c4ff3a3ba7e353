/** Age in whole years on a day; both as `2018-03-04`. */
export const ageOn = (born: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);

/** From this age on a child has a say (R93). */
export const HAS_A_SAY = 12;
