import { talkPlan } from './casus/talkPlan.ts';
import type { CasusPage } from './page.ts';

/** Every dialog by its id; the verb `<id>.open` opens it. */
export { OWN_PAGES } from './own/index.ts';
export { SIGNAAL_PAGES } from './signaal/index.ts';

export const CASUS_PAGES: Record<string, CasusPage> = { 'talk-plan': talkPlan };
