import { NO_FIGURES, NOTHING_BESIDE, type Page, type Related, type Told } from '../../cards/page.ts';
import { CASUS_PAGES, OWN_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { render } from '../../cards/render.ts';
import { casusRelations, mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { mayReadSchool, schoolRelations } from '../../services/domain/school/relations.ts';
import { mayReadSignaal, signaalRelations } from '../../services/domain/signaal/relations.ts';
import type { StoredEvent } from '../../services/domain/upcast.ts';
import type { Given } from '../domain/support/given.ts';
import { AROUND, EVERYBODY, factsOf, ID, NOW, PROTOCOL, SCHOOL } from '../domain/support/school.ts';
import { asks, givenSchool, type SchoolStory, sets } from '../domain/support/schoolStory.ts';
import * as signaalMoments from '../domain/support/signaal.ts';
import { MOMENTS } from '../domain/support/walk.ts';
import { FRAME, sentencesIn } from './support/everyCard.ts';

const SIGNALS = Object.entries(signaalMoments).filter(([name]) => name !== 'nieuw');
const rows = SIGNALS.map(([name, { state }]) => ({ id: `s-${name}`, code: name.slice(0, 4).toUpperCase(), state }));
const casussen = MOMENTS.map(({ state }, index) => ({
  id: `c-${index}`,
  code: `C${index}`,
  state,
  protocol: PROTOCOL,
}));
const FULL: Related = {
  signals: rows,
  casussen,
  file: {
    signals: rows.map((row) => ({ ...row, told: [] })),
    casussen: casussen.map((row) => ({ ...row, told: [] })),
  },
  siblings: [{ group: 'groep 7', at: NOW }],
  held: [],
  readings: [],
  readingsWhole: true,
  figures: NO_FIGURES,
  meetings: 0,
};

const readOf = <State, Command, Event extends StoredEvent>(
  { commits }: Given<State, Command, Event>,
  versions: number[],
): Told<Event>[] => {
  expect(versions.filter((version) => commits[version - 1] === undefined)).toEqual([]);
  return commits.flatMap(({ by, at, events }, index) =>
    versions.includes(index + 1) ? events.map((event) => ({ event, by: ID[by], at, version: index + 1 })) : [],
  );
};

/** Draws every page of a dialog for somebody at a moment; throws when state and card do not fit. */
const sentencesOf = <State, Command, Event extends StoredEvent, Relation>(
  page: Page<State, Event, Relation>,
  moment: Given<State, Command, Event>,
  facts: Facts,
  related: Related,
): string[] => {
  const told = readOf(moment, page.reads(moment.state, facts));
  const view = { facts, id: 's-zelf', code: '7K3Q', state: moment.state, told, related, values: {} };
  const values = page.prefill(view);
  return page.card.pages.flatMap(({ fields }, index) => {
    const onPage = Object.fromEntries(fields.map(({ id }) => [id, values[id] ?? '']));
    const data = page.present({ ...view, values });
    return sentencesIn(render(page.card, data, { ...FRAME, values: onPage, page: index + 1 }));
  });
};

const isHollow = (sentence: string): boolean => /undefined|NaN|\[object|\{\w*\}|  |Invalid|oud-collega/.test(sentence);

describe.each(Object.entries(SIGNAAL_PAGES))('the dialog %s', (_, page) => {
  it('can be drawn for whoever may open it, at every moment of a signal', () => {
    for (const [, moment] of SIGNALS)
      for (const who of EVERYBODY) {
        const facts = factsOf(who);
        const { opens } = page;
        const may =
          opens === 'readers'
            ? mayReadSignaal(moment.state, facts)
            : signaalRelations(moment.state, facts).some((relation) => opens.includes(relation));
        if (may)
          for (const related of [NOTHING_BESIDE, FULL])
            expect(sentencesOf(page, moment, facts, related).filter(isHollow)).toEqual([]);
      }
  });
});

describe.each(Object.entries(CASUS_PAGES))('the dialog %s', (_, page) => {
  it('can be drawn for whoever may open it, at every moment of a casus', () => {
    for (const moment of MOMENTS)
      for (const who of EVERYBODY) {
        const facts = factsOf(who);
        const { opens } = page;
        const may =
          opens === 'readers'
            ? mayReadCasus(moment.state, facts)
            : casusRelations(moment.state, facts).some((relation) => opens.includes(relation));
        if (may) expect(sentencesOf(page, moment, facts, FULL).filter(isHollow)).toEqual([]);
      }
  });
});

const story = givenSchool()
  .and(
    'karin',
    sets('school.terms'),
    sets('school.calendar'),
    sets('school.socialeKaart'),
    sets('person.add', { account: ID.vreemde.replace('9', 'a') }),
  )
  .and('karin', asks('joost', 'af'), sets('role.propose'), sets('role.end'))
  .and(
    'peter',
    sets('school.protocol'),
    sets('school.onDuty'),
    sets('school.channel'),
    sets('school.endResponsible'),
    asks('ilse', 'directie'),
  );
const confirmed = story.and('peter', sets('role.confirm', { proposal: 6 }));
const TYPED: Record<string, string>[] = [{}, { person: ID.joost, role: 'af' }];
const SCHOOLS: SchoolStory[] = [
  givenSchool({ ...SCHOOL, confirmed: [] }),
  story,
  confirmed,
  story.and('marja', sets('role.return', { proposal: 6 })),
];

describe.each(Object.entries(SCHOOL_PAGES))('the dialog %s', (_, page) => {
  it('can be drawn for whoever may open it, with nothing and with much to show', () => {
    let count = 0;
    for (const { state, events } of SCHOOLS)
      for (const who of EVERYBODY) {
        const facts = factsOf(who, { ...AROUND, school: state });
        const { opens } = page;
        const held = schoolRelations(state, facts);
        const may = opens === 'readers' ? mayReadSchool(state, facts) : held.some((one) => opens.includes(one));
        if (!may) continue;
        count += 1;
        const told = events.flatMap(({ by, events: written }, index) =>
          written.map((event) => ({ event, by: ID[by], at: AROUND.now, version: index + 2 })),
        );
        for (const values of TYPED) {
          const read = told.filter(({ version }) => page.reads(state, facts).includes(version));
          const view = { facts, id: '', code: 'vlinder', state, told: read, related: NOTHING_BESIDE, values };
          const filled: Record<string, string> = { ...page.prefill(view), ...values };
          for (const [index, { fields }] of page.card.pages.entries()) {
            const onPage = Object.fromEntries(fields.map(({ id }) => [id, filled[id] ?? '']));
            const data = page.present({ ...view, values: filled });
            const drawn = render(page.card, data, { ...FRAME, values: onPage, page: index + 1 });
            expect(sentencesIn(drawn).filter(isHollow)).toEqual([]);
          }
        }
      }
    expect(count).toBeGreaterThan(0);
  });
});

describe.each(Object.entries(OWN_PAGES))('the dialog %s', (_, page) => {
  it('can be drawn for everybody of the school, with nothing and with much to show', () => {
    for (const who of EVERYBODY)
      for (const related of [NOTHING_BESIDE, FULL]) {
        const view = { facts: factsOf(who), id: '', code: '', state: null, told: [], related, values: {} };
        const values = page.prefill(view);
        page.card.pages.forEach(({ fields }, index) => {
          const onPage = Object.fromEntries(fields.map(({ id }) => [id, values[id] ?? '']));
          const drawn = render(page.card, page.present(view), { ...FRAME, values: onPage, page: index + 1 });
          expect(sentencesIn(drawn).filter(isHollow)).toEqual([]);
        });
      }
  });
});

describe('a page of one’s own', () => {
  it('shows nothing that somebody else wrote, but the answer', () => {
    const page = SIGNAAL_PAGES['my-case'];
    const { beantwoord } = signaalMoments;
    if (page === undefined) throw new Error('no page my-case');
    const moment = beantwoord.and('peter', {
      type: 'acuut.record',
      input: {
        initials: '',
        group: '',
        called: ['veiligThuis'],
        day: '',
        when: '14:58',
        spoke: '',
        agreed: 'Politie komt.',
        reported: 'ja',
        next: 'directie',
      },
    });
    const facts = factsOf('sanne');
    const told = readOf(moment, page.reads(moment.state, facts));
    const view = { facts, id: 's-zelf', code: '7K3Q', state: moment.state, told, related: NOTHING_BESIDE, values: {} };
    const shown = JSON.stringify(page.present(view));
    expect(shown).toContain('Viel bij rekenen in slaap.');
    expect(shown).toContain('Houd hem even bij je.');
    expect(shown).not.toContain('Politie komt.');
  });

  it('puts what waits for the reader on top of the desk', () => {
    const page = OWN_PAGES['af-desk'];
    if (page === undefined) throw new Error('no page af-desk');
    const view = { facts: factsOf('marja'), id: '', code: '', state: null, told: [], related: FULL, values: {} };
    const { rows: shown, waiting } = page.present(view);
    expect(String(waiting)).toMatch(/^\d+ dingen wachten op jou\.$/);
    expect(JSON.stringify(shown)).toMatch(/^\[\{"stream":"s-(gevaar|alarm|onthuld)"/);
  });
});
