/** A moment: milliseconds since 1970, UTC. */
export type Instant = number;

/** A calendar day in the school's zone, `YYYY-MM-DD`. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
