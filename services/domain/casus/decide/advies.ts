import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import type { CasusState } from '../casus.ts';
import { advisedOf } from '../evolve/melding.ts';
import type { CasusInputs } from '../inputs.ts';
import { type Decided, only } from './common.ts';

/** What helps in class cannot always wait for the weighing: it is for who leads, and for whose signal it is. */
export const adviseClass = (input: CasusInputs['advies.give'], state: CasusState, { actor }: Facts): Decided =>
  advisedOf(state).some((person) => person !== actor.person)
    ? only({ type: 'AdviesGiven', v: 1, data: input })
    : refuse('NOT_NOW');
