import { NOTHING_BESIDE } from '../../cards/page.ts';
import { CASUS_PAGES } from '../../cards/pages.ts';
import { render } from '../../cards/render.ts';
import { stepTitle } from '../../cards/describe/stepName.ts';
import type { Protocol } from '../../services/domain/protocol.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import * as moments from '../domain/support/casus.ts';
import type { GivenCasus } from '../domain/support/given.ts';
import { factsOf, ID } from '../domain/support/school.ts';
import { sentencesIn } from './support/everyCard.ts';
import { FRAME } from './support/everyCard.ts';

const { current } = loadProtocols();
const STORIES: GivenCasus[] = [moments.overlegd, moments.wegen, moments.gewogen, moments.beslissen, moments.gevolgd];

/** Every sentence that stands on a page of a casus, for the AF, at some moments, in a school with this protocol. */
const sentencesWith = (protocol: Protocol): string[] =>
  STORIES.flatMap(({ state, commits, around }) => {
    const facts = factsOf('marja', { ...around, protocol });
    const told = commits.flatMap(({ by, at, events }, index) =>
      events.map((event) => ({ event, by: ID[by], at, version: index + 1 })),
    );
    return Object.values(CASUS_PAGES).flatMap(({ card, present, prefill, reads }) => {
      const versions = reads(state, facts);
      const read = told.filter(({ version }) => versions.includes(version));
      const view = { facts, id: 'c-een', code: '7K3Q', state, told: read, related: NOTHING_BESIDE, values: {} };
      const data = present({ ...view, values: prefill(view) });
      return card.pages.flatMap((_, page) => sentencesIn(render(card, data, { ...FRAME, page: page + 1 })));
    });
  });

const SENTENCES = Object.fromEntries(Object.values(current).map((one) => [one.id, sentencesWith(one)]));
const LOCAL: Record<string, RegExp> = {
  zorgteam6: /\bZBO\b|\bZAT\b|\bSOT\b|veiligheidsco/,
  zbo6: /zorgteam|\bZAT\b|\bSOT\b|veiligheidsco/,
  zat5: /zorgteam|\bZBO\b|\bSOT\b|veiligheidsco/,
  sot5: /zorgteam|\bZBO\b|\bZAT\b|\bAF\b|aandachtsfunctionaris/,
  basis5: /\bZBO\b|\bZAT\b|\bSOT\b|veiligheidsco/,
};

describe.each(Object.values(current).map((one) => [one.id, one] as const))(
  'the cards of a school with %s',
  (id, protocol) => {
    const sentences = SENTENCES[id] ?? [];
    it('name the team and the roles as that school does, and as no other', () => {
      expect(sentences.length).toBeGreaterThan(100);
      expect(sentences.filter((sentence) => LOCAL[id]?.test(sentence))).toEqual([]);
      expect(sentences.some((sentence) => sentence.includes(protocol.careTeam.the))).toBe(true);
    });
    it('never show a step by its number alone', () => {
      expect(sentences.filter((sentence) => /\bstap \d/i.test(sentence))).toEqual([]);
    });
    it('call each step as the school does', () => {
      const first = protocol.steps.find(({ kind }) => kind === 'consultatie');
      expect(sentences.some((sentence) => sentence.includes(first?.name ?? '?'))).toBe(true);
    });
  },
);

describe('a step that goes on under another name after the decision', () => {
  const protocol = current['zat5'];
  const title = (story: GivenCasus): string =>
    protocol === undefined ? '' : stepTitle(protocol, 'volgen', story.state);
  it('has that of help, of the report, or both', () => {
    expect(title(moments.beslissen)).toBe('5. Hulp volgen');
    expect(title(moments.besloten('ja', 'nee', 'ja', 'ja'))).toBe('5a. Hulp organiseren en volgen');
    expect(title(moments.besloten('ja', 'ja', 'nee'))).toBe('5b. Melden en volgen');
    expect(title(moments.besloten('ja', 'ja', 'ja', 'ja'))).toBe(
      '5a. Hulp organiseren en volgen · 5b. Melden en volgen',
    );
    expect(title(moments.weerlegd)).toBe('5. Hulp volgen');
  });
});
