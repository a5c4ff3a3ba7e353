import type { CorrectionInput } from '../../services/domain/correction.ts';
import type { Told } from '../page.ts';
import type { Line } from './signaal.ts';

/** What is said beside words that were put right later: the original stays where it was. */
export const LATER = 'later verbeterd';

type Any = { type: string; data: object };

export const isCorrection = (event: Any): event is { type: string; data: CorrectionInput } =>
  event.type === 'SignaalCorrected' || event.type === 'CasusCorrected';

/** The commit that an event puts right: for the child of a casus the one that named it. Undefined where it puts nothing right. */
export const putRightBy = (event: Any, told: Told<Any>[]): number | undefined => {
  if (isCorrection(event)) return event.data.version;
  return event.type === 'ChildCorrected' ? told.find((one) => one.event.type === 'CasusStarted')?.version : undefined;
};

/** The commits that were put right, as far as the reader sees the correction. */
export const correctedIn = (told: Told<Any>[]): Set<number> =>
  new Set(told.flatMap(({ event }) => putRightBy(event, told) ?? []));

/** What the reason of a correction is called. */
export const WHY = 'verbeterd, omdat';

/** A correction: the new words, and why. */
export const correctionLines = ({ text, why }: CorrectionInput): Line[] => [
  { head: 'verbetering van eerdere woorden', text },
  { head: WHY, text: why },
];

/** Words and, where they were put right, what they should have been. */
export const withBetter = (words: string, better: string | undefined): string =>
  better === undefined ? words : `${words}\nLater verbeterd: ${better}`;
