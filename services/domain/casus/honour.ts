import type { CasusState } from './casus.ts';

/** Honour, force or circumcision: the family is not talked with before Veilig Thuis allows it; the pupil may be (R61). */
export const isLocked = ({ honour }: Pick<CasusState, 'honour'>): boolean => honour === 'ask' || honour === 'no';
