import type { Facts } from '../../decision.ts';
import type { CasusState } from '../casus.ts';
import type { Decided } from '../decide/common.ts';
import type { CasusCommand, CasusCommandType } from '../inputs.ts';

export type CommandOf<Type extends CasusCommandType> = Extract<CasusCommand, { type: Type }>;

/** The rule of each act. The compiler asks for every one of them. */
export type Rules = {
  [Type in CasusCommandType]: (command: CommandOf<Type>, state: CasusState, facts: Facts, seen: number) => Decided;
};
