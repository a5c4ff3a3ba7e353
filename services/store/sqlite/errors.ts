import { StoreUnavailable } from '../../ports.ts';
import { PlaceRefused } from '../place.ts';

const CONSTRAINT = 19;
const AWAY = new Map([
  [5, 'the database is busy'],
  [6, 'the database is locked'],
  [8, 'the database cannot be written'],
  [10, 'the disk does not answer'],
  [13, 'the disk is full'],
  [14, 'the database cannot be opened'],
]);

/** SQLite's primary result code; undefined for an error that is not SQLite's. */
const codeOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined;

export const isConstraint = (error: unknown): boolean => codeOf(error) === CONSTRAINT;

export const isAway = (error: unknown): boolean => AWAY.has(codeOf(error) ?? 0);

const DAMAGED = new Set([11, 26]);

/** Opens a file. What is wrong with it or its folder comes out as the sentence that says what to do. */
export const opening = <T>(path: string, open: () => T): T => {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof PlaceRefused) throw cause;
    throw new PlaceRefused(
      DAMAGED.has(codeOf(cause) ?? 0)
        ? `${path} is beschadigd, of is geen bestand van Pluis: zet het terug uit je reservekopie.`
        : `${path} kan niet worden geopend: kijk of Pluis in deze map mag lezen en schrijven, of er ruimte is op de schijf, en of niets anders het bestand vasthoudt.`,
      { cause },
    );
  }
};

/** What the caller can do nothing about becomes `StoreUnavailable`; everything else stays what it is. */
export const translated = (error: unknown): unknown => {
  const reason = AWAY.get(codeOf(error) ?? 0);
  return reason === undefined ? error : new StoreUnavailable(reason, { cause: error });
};

/** Runs a read; an error comes out translated. */
export const reading = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw translated(error);
  }
};
