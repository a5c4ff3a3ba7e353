import type { CasusPage } from '../page.ts';
import { casusChanged } from './casusChanged.ts';
import { casusChild } from './casusChild.ts';
import { casusCorrect } from './casusCorrect.ts';
import { casusSignals } from './casusSignals.ts';
import { casusMoveToStaff } from './casusMoveToStaff.ts';
import { casusSplit } from './casusSplit.ts';
import { link } from './link.ts';

/** What a casus belongs together with, and putting words in it right, by their id. */
export const TOGETHER_PAGES: Record<string, CasusPage> = {
  'casus-signals': casusSignals,
  link,
  'casus-split': casusSplit,
  'casus-move-to-staff': casusMoveToStaff,
  'casus-correct': casusCorrect,
  'casus-child': casusChild,
  'casus-changed': casusChanged,
};
