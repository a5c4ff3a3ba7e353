import type { Stap } from '../../services/domain/protocol.ts';

const BY_ONE: readonly Stap[] = ['signaleren', 'consultatie', 'gesprek'];

/** Steps that one colleague does and lays before another; the later ones have a proposal of their own. */
export const isByOne = (step: Stap): boolean => BY_ONE.includes(step);
