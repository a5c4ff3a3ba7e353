import { pressOf } from '../../bot/press.ts';
import { compile } from '../../cards/compile.ts';
import { isObject, type JsonObject, textOf } from '../../cards/json.ts';
import { casusInputs } from '../../services/domain/casus/inputs.ts';
import { schoolInputs } from '../../services/domain/school/inputs.ts';
import { signaalInputs } from '../../services/domain/signaal/inputs.ts';
import { actionsIn, drawn, EVERY, IDS, inputsIn } from './support/everyCard.ts';

const FROM = { surface: 'dialog', tenant: 'demo', person: 'p', automatic: false, card: undefined } as const;

/** What a field of this name still says once it was pressed; undefined when it is lost, or the press with it. */
const arrives = (field: string): string | undefined =>
  pressOf({ verb: 'signaal.add', ids: { ...IDS, stream: '' }, [field]: 'wat er stond' }, FROM)?.typed[field];

/** What a button itself carries. */
const CARRIED = ['verb', 'ids', 'page', 'to', 'msteams'];
const idsOf = (page: JsonObject): string[] => inputsIn(page).map(({ id }) => textOf(id));
const keysOf = ({ data }: JsonObject): string[] => (isObject(data) ? Object.keys(data) : []);

describe('what a press carries', () => {
  it('has names that no field may have: a field called so is lost', () => {
    for (const name of CARRIED) expect([name, arrives(name)]).not.toEqual([name, 'wat er stond']);
    expect(arrives('whom')).toBe('wat er stond');
  });

  it('stops the start when a template has a field of such a name', () => {
    for (const id of CARRIED) {
      const card = { type: 'AdaptiveCard', body: [{ type: 'Input.Text', id, label: 'Aan wie?' }] };
      expect(() => compile('proef', card)).toThrow(`input ${id} has a name that a press carries`);
    }
  });

  it.each([
    ['signaal', signaalInputs],
    ['casus', casusInputs],
    ['school', schoolInputs],
  ])('is asked by no act on a %s', (_, inputs) => {
    const names = Object.values(inputs).flatMap(({ shape }) => Object.keys(shape));
    expect(names.filter((name) => CARRIED.includes(name))).toEqual([]);
  });
});

describe.each(EVERY)('a press on $name', (one) => {
  it('brings every field that stands on it', () => {
    const fields = [...one.card.pages.flatMap((page) => page.fields.map(({ id }) => id)), ...drawn(one).flatMap(idsOf)];
    expect(fields.filter((id) => arrives(id) !== 'wat er stond')).toEqual([]);
  });

  it('has no field that a button says something else under', () => {
    for (const page of drawn(one))
      for (const action of actionsIn(page).filter(({ associatedInputs }) => associatedInputs !== 'none'))
        expect(keysOf(action).filter((key) => idsOf(page).includes(key))).toEqual([]);
  });

  it('brings what its buttons say beside it', () => {
    for (const action of drawn(one).flatMap(actionsIn))
      expect(keysOf(action).filter((key) => !CARRIED.includes(key) && arrives(key) === undefined)).toEqual([]);
  });
});
