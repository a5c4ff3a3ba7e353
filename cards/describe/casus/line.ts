import { shownDay } from '../../../services/domain/calendar.ts';
import type { CasusEvent } from '../../../services/domain/casus/events.ts';
import type { Line } from '../signaal.ts';

/** Some of the events of a casus, by their names. */
export type Some<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>;

export const line = (head: string, text: string): Line => ({ head, text });

/** A day in words; nothing for no day. */
export const day = (given: string): string => (given === '' ? '' : shownDay(given));

/** What is there, one after the other. */
export const joined = (parts: string[], between = ', '): string => parts.filter((part) => part !== '').join(between);

/** `label: words`, or nothing where there are no words. */
export const labelled = (label: string, given: string): string => (given === '' ? '' : `${label}: ${given}`);

export const unknownEvent = (event: never): never => {
  throw new Error(`unknown Casus event: ${JSON.stringify(event)}`);
};
