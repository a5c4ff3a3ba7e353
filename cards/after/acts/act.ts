import type { CasusState } from '../../../services/domain/casus/casus.ts';
import type { CasusCommandType } from '../../../services/domain/casus/inputs.ts';
import type { Facts } from '../../../services/domain/decision.ts';
import { backOf } from '../back.ts';
import { type After, said, type Typed } from '../said.ts';

export type AfterAct = (state: CasusState, facts: Facts, typed: Typed) => After;

/** What is said after each act on a casus. The compiler asks for every one of them. */
export type AfterActs = Record<CasusCommandType, AfterAct>;

/** The same words whatever the casus is like, and the way back to it. */
export const says =
  (title: string, ...lines: string[]): AfterAct =>
  (state, facts) =>
    said(title, lines, backOf(state, facts));

/** The same words, for who has no more to do with it. */
export const saysOnly =
  (title: string, ...lines: string[]): AfterAct =>
  () =>
    said(title, lines);
