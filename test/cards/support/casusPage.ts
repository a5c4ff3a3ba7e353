import { type CasusPage, type CasusView, type FiledSignal, NOTHING_BESIDE } from '../../../cards/page.ts';
import { CASUS_PAGES } from '../../../cards/pages.ts';
import { render } from '../../../cards/render.ts';
import { casusRelations, mayReadCasus } from '../../../services/domain/casus/relations.ts';
import type { GivenCasus, GivenSignaal } from '../../domain/support/given.ts';
import { factsOf, ID, type Who } from '../../domain/support/school.ts';

const ids = { school: 'linde', stream: 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa', step: '', render: 'r1', seen: 1 };

const pageOf = (id: string): CasusPage => {
  const page = CASUS_PAGES[id];
  if (page === undefined) throw new Error(`no page ${id}`);
  return page;
};

/** May this person open a page, as the edge decides it. */
export const opens = (id: string, { state, around }: GivenCasus, who: Who): boolean => {
  const page = pageOf(id);
  const facts = factsOf(who, around);
  if (page.opens === 'readers') return mayReadCasus(state, facts);
  const { opens: relations } = page;
  return casusRelations(state, facts).some((relation) => relations.includes(relation));
};

/** What a page gets: the state, and only the commits that it says it reads. */
export const viewOf = (
  id: string,
  { state, commits, around }: GivenCasus,
  who: Who,
  signals: GivenSignaal[] = [],
): CasusView => {
  const page = pageOf(id);
  const facts = factsOf(who, around);
  const asks = typeof page.related === 'function' ? page.related(state, facts) : page.related;
  const versions = page.reads(state, facts);
  const told = commits.flatMap(({ by, at, events }, index) =>
    events.map((event) => ({ event, by: ID[by], at, version: index + 1 })),
  );
  return {
    facts,
    id: ids.stream,
    code: '7K3Q',
    state,
    told: told.filter(({ version }) => versions.includes(version)),
    related: { ...NOTHING_BESIDE, file: { signals: asks === 'signals' ? signals.map(filed) : [], casussen: [] } },
    values: {},
  };
};

const filed = ({ state, commits }: GivenSignaal, index: number): FiledSignal => ({
  id: `s-${index}`,
  code: '7K3Q',
  state,
  told: commits.flatMap(({ by, at, events }, version) =>
    events.map((event) => ({ event, by: ID[by], at, version: version + 1 })),
  ),
});

/** A page's data for this person. */
export const shown = (id: string, story: GivenCasus, who: Who): Record<string, unknown> =>
  pageOf(id).present(viewOf(id, story, who));

/** Everything that a page draws for this person, every page of it, as text. */
export const drawn = (id: string, story: GivenCasus, who: Who, signals: GivenSignaal[] = []): string => {
  const page = pageOf(id);
  const view = viewOf(id, story, who, signals);
  const values = page.prefill(view);
  return page.card.pages
    .map(({ fields }, index) => {
      const known = Object.fromEntries(fields.map((field) => [field.id, values[field.id] ?? '']));
      return JSON.stringify(
        render(page.card, page.present({ ...view, values }), { ids, refusal: '', values: known, page: index + 1 }),
      );
    })
    .join('\n');
};

/** The verbs of the buttons on a page, in order. */
export const verbsOn = (id: string, story: GivenCasus, who: Who): string[] =>
  [...drawn(id, story, who).matchAll(/"verb":"([\w.-]+)"/g)].map(([, verb = '']) => verb);
