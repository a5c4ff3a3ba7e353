import type { CasusPage } from '../page.ts';
import { accessDecide } from './accessDecide.ts';
import { accessFile } from './accessFile.ts';
import { accessRequest } from './accessRequest.ts';
import { transfer } from './transfer.ts';

/** The dialogs on what a parent or the pupil asks of the file, and on what goes to the next school. */
export const VERZOEK_PAGES: Record<string, CasusPage> = {
  'access-request': accessRequest,
  'access-decide': accessDecide,
  'access-file': accessFile,
  transfer,
};
