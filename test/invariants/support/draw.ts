import type { CasusPage } from '../../../cards/page.ts';
import { CASUS_PAGES } from '../../../cards/pages.ts';
import { render } from '../../../cards/render.ts';
import type { GivenCasus } from '../../domain/support/given.ts';
import { EVERYBODY, type Who } from '../../domain/support/school.ts';
import { opens, viewOf } from '../../cards/support/casusPage.ts';
import { FRAME, sentencesIn } from '../../cards/support/everyCard.ts';
import { claimsIn, withoutPanel } from './ofCards.ts';
import type { Random } from './random.ts';

/** `pages`: every kind of page that was drawn. */
export type Drawing = { pages: Set<string> };

const PAGES = Object.entries(CASUS_PAGES);
const AT_ONCE = 4;

/** Draws some of the pages that somebody may open now, whole; what is wrong with them, of which nothing may be. */
export const drawnFor = (story: GivenCasus, random: Random, { pages }: Drawing): string[] => {
  const who = random.oneOf(EVERYBODY);
  const from = random.below(PAGES.length);
  const turned = [...PAGES.slice(from), ...PAGES.slice(0, from)];
  const mine = turned
    .filter(([id]) => opens(id, story, who))
    .toSorted(([a], [b]) => Number(pages.has(a)) - Number(pages.has(b)));
  return mine.slice(0, AT_ONCE).flatMap(([id, page]) => {
    pages.add(id);
    return wrongOn(id, page, story, who);
  });
};

const wrongOn = (id: string, page: CasusPage, story: GivenCasus, who: Who): string[] => {
  try {
    const view = viewOf(id, story, who);
    const values = page.prefill(view);
    return page.card.pages.flatMap(({ fields }, index) => {
      const known = Object.fromEntries(fields.map((field) => [field.id, values[field.id] ?? '']));
      const data = page.present({ ...view, values });
      const card = render(page.card, data, { ...FRAME, values: known, page: index + 1 });
      const hollow = sentencesIn(card).filter((text) => /undefined|NaN|\[object|Invalid/.test(text));
      return [...withoutPanel(card), ...claimsIn(sentencesIn(card)), ...hollow].map(
        (what) => `page ${id} for ${who}: ${what}`,
      );
    });
  } catch (error) {
    return [`page ${id} for ${who}: ${error instanceof Error ? error.message : 'thrown'}`];
  }
};
