import { type JsonObject, objectsIn, textOf } from '../../cards/json.ts';
import { actionsIn, bodyOf, DIALOGS, drawn, type Named } from './support/everyCard.ts';

/** What a button does; a way to another card, or a page that is kept, is no choice. */
const isAct = (verb: string): boolean => !/\.open$|^draft\.|^\$\{/.test(verb);

/** Which pages of a card ask something, whatever its example shows: in a field, or by a choice between acts. */
const asksOn = ({ card }: Named): boolean[] =>
  card.pages.map(({ fields, verbs }) => fields.length > 0 || new Set(verbs.filter(isAct)).size > 1);

const asking = DIALOGS.filter((one) => asksOn(one).includes(true));
const pagesOf = (one: Named): JsonObject[] => drawn(one).filter((_, index) => asksOn(one)[index]);

describe('a dialog that asks something', () => {
  it('is also one in which only buttons are to choose from, and one whose field is not always there', () => {
    const names = asking.map(({ id }) => id);
    expect(names).toEqual(expect.arrayContaining(['erase-review', 'talk-near', 'hand-over-take', 'acute-watch']));
  });
  it.each(asking)('says behind "Waarom vraagt Pluis dit?" why $name does, on every page that asks', (one) => {
    for (const page of pagesOf(one)) {
      const toggles = actionsIn(page).filter(({ title }) => title === 'Waarom vraagt Pluis dit?');
      expect(toggles).toHaveLength(1);
      const text = textOf(bodyOf(page).find(({ id }) => id === 'pluis-why')?.['text']);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.length).toBeLessThan(240);
    }
  });
  it.each(asking)('keeps the explanation of $name folded until it is asked for', (one) => {
    for (const page of pagesOf(one))
      expect(bodyOf(page).find(({ id }) => id === 'pluis-why')?.['isVisible']).toBe(false);
  });
  it.each(asking)('folds nothing else of $name away: no two elements have one id', (one) => {
    for (const page of drawn(one)) {
      const ids = objectsIn(bodyOf(page))
        .map(({ id }) => id)
        .filter((id) => typeof id === 'string' && id !== '');
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });
});
