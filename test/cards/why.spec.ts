import { objectsIn, textOf } from '../../cards/json.ts';
import { actionsIn, bodyOf, DIALOGS, drawn, inputsIn } from './support/everyCard.ts';

const asking = DIALOGS.filter((one) => drawn(one).some((page) => inputsIn(page).length > 0));

describe('a dialog that asks something', () => {
  it.each(asking)('says behind "Waarom vraagt Pluis dit?" why $name does, on every page that asks', (one) => {
    for (const page of drawn(one).filter((drawing) => inputsIn(drawing).length > 0)) {
      const toggles = actionsIn(page).filter(({ title }) => title === 'Waarom vraagt Pluis dit?');
      expect(toggles).toHaveLength(1);
      const text = textOf(bodyOf(page).find(({ id }) => id === 'pluis-why')?.['text']);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.length).toBeLessThan(240);
    }
  });
  it.each(asking)('keeps the explanation of $name folded until it is asked for', (one) => {
    for (const page of drawn(one).filter((drawing) => inputsIn(drawing).length > 0))
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
