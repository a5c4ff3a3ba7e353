import { StoreUnavailable } from '../../ports.ts';

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
