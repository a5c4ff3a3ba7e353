import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { CasusCommandType } from '../../services/domain/casus/inputs.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { AfterActs } from './acts/act.ts';
import { beslissenActs } from './acts/beslissen.ts';
import { byProtocolActs } from './acts/byProtocol.ts';
import { dossierActs } from './acts/dossier.ts';
import { gesprekActs } from './acts/gesprek.ts';
import { kijkenActs } from './acts/kijken.ts';
import { meldenActs } from './acts/melden.ts';
import { samenActs } from './acts/samen.ts';
import { shieldActs } from './acts/shield.ts';
import { sluitenActs } from './acts/sluiten.ts';
import { startActs } from './acts/start.ts';
import { turnActs } from './acts/turns.ts';
import { volgenActs } from './acts/volgen.ts';
import { wegenActs } from './acts/wegen.ts';
import type { After, Typed } from './said.ts';

/** The page after an act on a casus; `typed` sharpens it where the state alone does not tell. */
export const afterCasus = (command: CasusCommandType, state: CasusState, facts: Facts, typed: Typed = {}): After => {
  if (!Object.hasOwn(ACTS, command)) throw new Error(`unknown Casus command: ${JSON.stringify(command)}`);
  return ACTS[command](state, facts, typed);
};

const ACTS: AfterActs = {
  ...startActs,
  ...samenActs,
  ...shieldActs,
  ...kijkenActs,
  ...byProtocolActs,
  ...gesprekActs,
  ...wegenActs,
  ...beslissenActs,
  ...meldenActs,
  ...volgenActs,
  ...sluitenActs,
  ...dossierActs,
  ...turnActs,
};
