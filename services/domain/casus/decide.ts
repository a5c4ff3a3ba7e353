import { dayOf, shownDay } from '../calendar.ts';
import type { Facts } from '../decision.ts';
import { refuse } from '../refusals.ts';
import { CASUS_ALSO_WHEN } from '../alsoWhen.ts';
import type { CasusState } from './casus.ts';
import type { Decided } from './decide/common.ts';
import type { CasusCommand, CasusCommandType } from './inputs.ts';
import { mayCasus } from './relations.ts';
import { beslissenRules } from './rules/beslissen.ts';
import { byProtocolRules } from './rules/byProtocol.ts';
import { dossierRules } from './rules/dossier.ts';
import { gesprekRules } from './rules/gesprek.ts';
import { kijkenRules } from './rules/kijken.ts';
import { meldenRules } from './rules/melden.ts';
import type { CommandOf, Rules } from './rules/rule.ts';
import { samenRules } from './rules/samen.ts';
import { shieldRules } from './rules/shield.ts';
import { sluitenRules } from './rules/sluiten.ts';
import { startRules } from './rules/start.ts';
import { turnRules } from './rules/turns.ts';
import { volgenRules } from './rules/volgen.ts';
import { wegenRules } from './rules/wegen.ts';

/**
 * The rules of a casus: events, or a refusal. Pure.
 * `seen` is the revision that the actor had on screen; 0 when there was no screen.
 */
export const decideCasus = (command: CasusCommand, state: CasusState, facts: Facts, seen = 0): Decided => {
  const refusal = mayCasus(state, command.type, facts);
  if (refusal !== undefined) return { refused: refusal };
  const { closed } = state;
  const also = CASUS_ALSO_WHEN[command.type] ?? [];
  if (closed !== null && !also.includes('closed')) return refuse('CLOSED', { datum: shownDay(dayOf(closed.at)) });
  if (state.status === 'none' && !also.includes('none')) return refuse('NOT_NOW');
  return ruled(command.type, command, state, facts, seen);
};

const RULES: Rules = {
  ...startRules,
  ...samenRules,
  ...shieldRules,
  ...kijkenRules,
  ...byProtocolRules,
  ...gesprekRules,
  ...wegenRules,
  ...beslissenRules,
  ...meldenRules,
  ...volgenRules,
  ...sluitenRules,
  ...dossierRules,
  ...turnRules,
};

const ruled = <Type extends CasusCommandType>(
  type: Type,
  command: CommandOf<Type>,
  state: CasusState,
  facts: Facts,
  seen: number,
): Decided => {
  if (!Object.hasOwn(RULES, type)) throw new Error(`unknown Casus command: ${JSON.stringify(command)}`);
  return RULES[type](command, state, facts, seen);
};
