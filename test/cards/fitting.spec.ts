import { CASUS_PAGES } from '../../cards/pages.ts';
import { render } from '../../cards/render.ts';
import { gestart } from '../domain/support/casus.ts';
import { PROTOCOL } from '../domain/support/school.ts';
import { viewOf } from './support/casusPage.ts';
import { FRAME } from './support/everyCard.ts';

/** The page on which the AF says what belongs to a casus, where so many others are open. */
const linkBeside = (count: number): string => {
  const page = CASUS_PAGES['link'];
  if (page === undefined) throw new Error('no page');
  const view = viewOf('link', gestart, 'marja');
  const casussen = Array.from({ length: count }, (_, index) => ({
    id: `c-${String(index).padStart(26, '0')}`,
    code: '7K3Q',
    state: gestart.state,
    protocol: PROTOCOL,
  }));
  const data = page.present({ ...view, related: { ...view.related, casussen } });
  return JSON.stringify(render(page.card, data, { ...FRAME, values: {}, page: 1 }));
};
const choicesIn = (page: string): number => page.match(/"value":"c-\d{26}"/g)?.length ?? 0;
const CUT = 'Er zijn er meer dan hier passen.';

describe('choices of one casus among many', () => {
  it('are all there, as many as a card can carry', () => {
    expect(choicesIn(linkBeside(150))).toBe(150);
    expect(linkBeside(150)).not.toContain(CUT);
  });
  it('are the first of them where there are more, and then the page says so and how to reach the others', () => {
    expect(choicesIn(linkBeside(151))).toBe(150);
    expect(linkBeside(151)).toContain(CUT);
  });
});
