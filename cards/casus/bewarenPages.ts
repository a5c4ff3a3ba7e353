import type { CasusPage } from '../page.ts';
import { bewaren } from './bewaren.ts';
import { bewarenHold } from './bewarenHold.ts';
import { bewarenLeft } from './bewarenLeft.ts';
import { bewarenPropose } from './bewarenPropose.ts';
import { bewarenReview } from './bewarenReview.ts';

/** The dialogs on how long a casus is kept. */
export const BEWAREN_PAGES: Record<string, CasusPage> = {
  bewaren,
  'bewaren-left': bewarenLeft,
  'bewaren-propose': bewarenPropose,
  'bewaren-hold': bewarenHold,
  'bewaren-review': bewarenReview,
};
