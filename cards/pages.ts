import { BEWAREN_PAGES } from './casus/bewarenPages.ts';
import { DECIDE_PAGES } from './casus/decidePages.ts';
import { MELDEN_PAGES } from './casus/meldenPages.ts';
import { NAZORG_PAGES } from './casus/nazorgPages.ts';
import { REMINDER_PAGES } from './casus/reminderPages.ts';
import { STEP_PAGES } from './casus/stepPages.ts';
import { TOGETHER_PAGES } from './casus/togetherPages.ts';
import { VERZOEK_PAGES } from './casus/verzoekPages.ts';
import type { CasusPage } from './page.ts';

/** Every dialog by its id; the verb `<id>.open` opens it. */
export { OWN_PAGES } from './own/index.ts';
export { SCHOOL_PAGES } from './school/index.ts';
export { SIGNAAL_PAGES } from './signaal/index.ts';

export const CASUS_PAGES: Record<string, CasusPage> = {
  ...STEP_PAGES,
  ...TOGETHER_PAGES,
  ...DECIDE_PAGES,
  ...MELDEN_PAGES,
  ...NAZORG_PAGES,
  ...BEWAREN_PAGES,
  ...VERZOEK_PAGES,
  ...REMINDER_PAGES,
};
