import { talkPlan } from './casus/talkPlan.ts';
import type { CasusPage, OwnPage, SignaalPage } from './page.ts';
import { triage } from './signaal/triage.ts';

/** Every dialog by its id; the verb `<id>.open` opens it. */
export const SIGNAAL_PAGES: Record<string, SignaalPage> = { triage };

export const CASUS_PAGES: Record<string, CasusPage> = { 'talk-plan': talkPlan };

export const OWN_PAGES: Record<string, OwnPage> = {};
