import { isObject, type JsonObject, textOf } from '../../cards/json.ts';
import { CASUS_PAGES, OWN_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import type { AnyCard } from '../../cards/card.ts';
import { casusInputs } from '../../services/domain/casus/inputs.ts';
import { isCasusCommand, isSchoolCommand, isSignaalCommand } from '../../services/domain/command.ts';
import { schoolInputs } from '../../services/domain/school/inputs.ts';
import { signaalInputs } from '../../services/domain/signaal/inputs.ts';
import { actionsIn, drawn, EVERY, inputsIn, PAGE_IDS } from './support/everyCard.ts';
import { codesOf } from './support/schemas.ts';

type Form = { name: string; id: string; card: AnyCard; acts: readonly string[]; shapes: Record<string, unknown>[] };

const shapeOf = (act: string, ofCasus: boolean): Record<string, unknown> => {
  if (isCasusCommand(act) && (ofCasus || act === 'casus.start')) return casusInputs[act].shape;
  if (isSchoolCommand(act)) return schoolInputs[act].shape;
  return isSignaalCommand(act) ? signaalInputs[act].shape : {};
};

const formsOf = (kind: string, pages: Record<string, { card: AnyCard; acts: readonly string[] }>): Form[] =>
  Object.entries(pages)
    .filter(([, { acts }]) => acts.length > 0)
    .map(([id, { card, acts }]) => {
      const shapes = acts.map((act) => shapeOf(act, kind === 'casus'));
      return { name: `${kind} ${id}`, id, card, acts, shapes };
    });

const FORMS = [
  ...formsOf('own', OWN_PAGES),
  ...formsOf('signaal', SIGNAAL_PAGES),
  ...formsOf('casus', CASUS_PAGES),
  ...formsOf('school', SCHOOL_PAGES),
];
const LOG: Form = {
  name: 'chat log',
  id: 'log',
  card: EVERY.find(({ name }) => name === 'chat log')?.card ?? neverNamed('chat log'),
  acts: ['signaal.record'],
  shapes: [signaalInputs['signaal.record'].shape],
};

describe.each([LOG, ...FORMS])('the form $name', (form) => {
  const { card, acts, shapes } = form;
  const pages = drawn(form);
  const keys = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];

  it('submits only acts that exist', () => {
    expect(acts.filter((act) => !isSignaalCommand(act) && !isCasusCommand(act) && !isSchoolCommand(act))).toEqual([]);
  });

  it('asks exactly what its acts take', () => {
    const asked = [...pages.flatMap(inputsIn).map(({ id }) => textOf(id)), ...pages.flatMap(handedOn)];
    const askable = [...card.pages.flatMap(({ fields }) => fields.map(({ id }) => id)), ...asked];
    expect(asked.filter((id) => !keys.includes(id))).toEqual([]);
    expect(keys.filter((key) => !askable.includes(key))).toEqual([]);
  });

  it('offers only codes that its acts know', () => {
    for (const { id, choices } of pages.flatMap(inputsIn)) {
      const codes = shapes.flatMap((shape) => codesOf(shape[textOf(id)]));
      const offered = Array.isArray(choices) ? choices.filter(isObject).map(({ value }) => textOf(value)) : [];
      if (codes.some((code) => code !== '')) expect(offered.filter((code) => !codes.includes(code))).toEqual([]);
    }
  });

  it('has a button for every act that it says it submits', () => {
    const verbs = [...card.pages.flatMap((page) => page.verbs), ...pages.flatMap(verbsIn)];
    expect(acts.filter((act) => !verbs.includes(act))).toEqual([]);
  });

  it('keeps a draft of its own pages only', () => {
    const drafts = pages.flatMap(actionsIn).filter(({ data }) => isObject(data) && data['verb'] === 'draft.save');
    for (const { data } of drafts) {
      expect(data).toMatchObject({ page: form.id });
      expect(isObject(data) ? Number(data['to']) : 0).toBeGreaterThanOrEqual(1);
      expect(isObject(data) ? Number(data['to']) : 0).toBeLessThanOrEqual(card.pages.length);
    }
  });
});

const MORE_VERBS = ['talk-coach.paper', 'draft.save', 'draft.drop', 'held.done', 'held.send', 'start.open'];

const isKnown = (verb: string): boolean =>
  isSignaalCommand(verb) ||
  isCasusCommand(verb) ||
  isSchoolCommand(verb) ||
  MORE_VERBS.includes(verb) ||
  PAGE_IDS.some((id) => verb === `${id}.open`);

describe.each(EVERY)('the buttons of $name', (one) => {
  it('do only what Pluis can do', () => {
    const verbs = [...one.card.pages.flatMap(({ verbs: fixed }) => fixed), ...drawn(one).flatMap(verbsIn)];
    expect([...new Set(verbs)].filter((verb) => !isKnown(verb))).toEqual([]);
  });
});

describe('the forms together', () => {
  it('submit every act in one place only', () => {
    for (const pages of [OWN_PAGES, SIGNAAL_PAGES, CASUS_PAGES, SCHOOL_PAGES]) {
      const acts = Object.values(pages).flatMap((page) => [...page.acts]);
      expect(acts.filter((act, index) => acts.indexOf(act) !== index)).toEqual([]);
    }
  });
});

function verbsIn(page: JsonObject): string[] {
  return actionsIn(page).flatMap(({ data }) =>
    isObject(data) && typeof data['verb'] === 'string' ? [data['verb']] : [],
  );
}

const FRAME_KEYS = ['verb', 'ids', 'page', 'to', 'msteams'];

/** What a button hands on besides its ids. */
function handedOn(page: JsonObject): string[] {
  return actionsIn(page).flatMap(({ data }) =>
    isObject(data) ? Object.keys(data).filter((key) => !FRAME_KEYS.includes(key)) : [],
  );
}

function neverNamed(name: string): never {
  throw new Error(`no card ${name}`);
}
