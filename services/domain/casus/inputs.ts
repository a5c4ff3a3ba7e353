import type { z } from 'zod';
import type { Correction } from '../correction.ts';
import { turnInputs } from '../turns/inputs.ts';
import { acuutInputs } from './inputs/acuut.ts';
import { akkoordInputs } from './inputs/akkoord.ts';
import { beslissenInputs } from './inputs/beslissen.ts';
import { bewarenInputs } from './inputs/bewaren.ts';
import { gesprekInputs } from './inputs/gesprek.ts';
import { kijkenInputs } from './inputs/kijken.ts';
import { meldenInputs } from './inputs/melden.ts';
import { nazorgInputs } from './inputs/nazorg.ts';
import { startInputs } from './inputs/start.ts';
import { verzoekInputs } from './inputs/verzoek.ts';
import { volgenInputs } from './inputs/volgen.ts';
import { wegenInputs } from './inputs/wegen.ts';

/** What each act on a casus takes, by command (storyboard 3.D to 3.J). */
export const casusInputs = {
  ...startInputs,
  ...kijkenInputs,
  ...gesprekInputs,
  ...akkoordInputs,
  ...wegenInputs,
  ...beslissenInputs,
  ...meldenInputs,
  ...nazorgInputs,
  ...bewarenInputs,
  ...verzoekInputs,
  ...volgenInputs,
  ...acuutInputs,
  ...turnInputs,
} as const;

/** What a signal brings along that the casus has to know at once. */
export type Brings = Pick<
  CasusInputs['casus.attachSignaal'],
  'eer' | 'onthulling' | 'acuut' | 'reported' | 'calledOn' | 'shut'
>;

export type CasusInputs = { [Type in keyof typeof casusInputs]: z.infer<(typeof casusInputs)[Type]> };
export type CasusCommandType = keyof CasusInputs;
/** A start needs what the signal knows as well: nobody types initials and pace twice. */
export type CasusStart = CasusInputs['casus.start'] & { initials: string; pace: string; signalCount: number };
export type CasusFormType = Exclude<CasusCommandType, 'casus.start' | 'casus.correct'>;
export type CasusFormCommand<Type extends CasusFormType = CasusFormType> = {
  [Each in Type]: { type: Each; input: CasusInputs[Each] };
}[Type];
/** `running` is the code of an open casus on the same child, if there is one. */
export type CasusStartCommand = { type: 'casus.start'; input: CasusStart & { running: string; brings: Brings } };
/** A correction comes with what the store says of the original: nobody types who wrote it. */
export type CasusCorrectCommand = { type: 'casus.correct'; input: Correction };
export type CasusCommand = CasusFormCommand | CasusStartCommand | CasusCorrectCommand;
