import { labelOf } from '../../cards/labels.ts';
import { fromCasus } from '../../bot/dossierParts.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { missingIn } from '../../services/dossier/missing.ts';
import { ALL_SECTIONS, type SectionId, SECTIONS_OF, sectionsOf } from '../../services/dossier/sections.ts';
import {
  aangewezen,
  beslissen,
  bezwaar,
  bezwaarVoorgelegd,
  geopend,
  gestart,
  gemeld,
  gesproken,
  gewogen,
  melden,
  overleggen,
  overlegd,
  praten,
  verteld,
  waargenomen,
} from '../domain/support/casus.ts';
import type { GivenCasus } from '../domain/support/given.ts';
import { CASUS, correctsCasus, does } from '../domain/support/inputs.ts';
import { factsOf, TODAY } from '../domain/support/school.ts';
import { toldOf } from './support.ts';

const against = waargenomen.and('sanne', does('observation.add', { points: 'spreektTegen' }));
const doubts: CasusState = { ...gewogen.state, doubt: true, advice: { ...gewogen.state.advice, state: 'none' } };
const advised: CasusState = { ...doubts, advice: { ...doubts.advice, state: 'given' } };
const twelve: CasusState = { ...aangewezen.state, bornOn: '2013-01-01' };
const spokenTo: CasusState = {
  ...twelve,
  melding: twelve.melding === null ? null : { ...twelve.melding, pupil: 'gesproken' },
};

describe('what is missing stands first in a file', () => {
  const MISSING: [line: string, without: CasusState, having: CasusState][] = [
    ['Er is geen eigen waarneming vastgelegd.', gestart.state, waargenomen.state],
    ['Er is niets vastgelegd dat de zorg tegenspreekt.', waargenomen.state, against.state],
    ['Er is geen overleg vastgelegd.', overleggen.state, overlegd.state],
    ['Er was twijfel, en er is geen advies van Veilig Thuis vastgelegd.', doubts, advised],
    ['Er is geen gesprek vastgelegd, en ook geen reden om daarvan af te zien.', praten.state, gesproken.state],
    ['Er is niet samen gewogen.', geopend.state, gewogen.state],
    ['Er is nog geen beslissing die vaststaat.', beslissen.state, melden.state],
    ['Er is geen melding vastgelegd.', melden.state, gemeld.state],
    [
      'Er staat niet of de ouders van de melding weten, en ook geen reden waarom niet.',
      aangewezen.state,
      verteld.state,
    ],
    ['De leerling is 12 jaar of ouder. Er staat niet of de melding met de leerling is besproken.', twelve, spokenTo],
  ];

  it.each(MISSING)('%s', (line, without, having) => {
    expect(missingIn(without, TODAY)).toContain(line);
    expect(missingIn(having, TODAY)).not.toContain(line);
  });

  it('says nothing else: every line has a casus above in which it is missing', () => {
    const said = new Set(
      MISSING.flatMap(([, without, having]) => [without, having].flatMap((s) => missingIn(s, TODAY))),
    );
    expect([...said].filter((line) => !MISSING.some(([known]) => known === line))).toEqual([]);
  });
});

/** The file for Veilig Thuis of a story, section by section, as text. */
const fileOf = ({ commits, around }: GivenCasus): Map<string, string> => {
  const sections = sectionsOf(SECTIONS_OF.melding, fromCasus('c', toldOf(commits), factsOf('marja', around)));
  return new Map(
    sections.map(({ title, entries }) => [title, entries.map(({ head, text }) => `${head}: ${text}`).join('\n')]),
  );
};

/** What kind of statement each line is, by how it is called. */
const voicesOf = ({ commits, around }: GivenCasus): Map<string, string> =>
  new Map(fromCasus('c', toldOf(commits), factsOf('marja', around)).map(({ entry }) => [entry.head, entry.voice]));

describe('what kind of statement a line of a file is (LKC 105737, 105668)', () => {
  it('of a talk: what the school told is an act, the reaction is theirs, what is made of it is an opinion', () => {
    const { present, tone } = CASUS['gesprek.record'];
    const voices = voicesOf(gesproken);
    expect(voices.get(`gesprek, aanwezig: ${labelOf('talkPresent', present)}, verteld`)).toBe('handeling');
    expect(voices.get(`reactie, letterlijk · hoe het was: ${labelOf('tone', tone)}`)).toBe('uitspraak');
    expect(voices.get('wat we nu weten')).toBe('uitleg');
  });

  it('of a weighing: who was there is a fact of what was done, the risk an opinion, what was agreed a decision', () => {
    const voices = voicesOf(gewogen);
    expect(voices.get('weging, aanwezig')).toBe('handeling');
    expect(voices.get('risico')).toBe('uitleg');
    expect(voices.get('veiligheid van het kind')).toBe('besluit');
  });

  it('of a reaction that counts as a signal: it was seen, nobody told it', () => {
    const story = praten.and('sanne', does('gesprek.record', { tone: 'afwerend' }));
    expect(voicesOf(story).get(`extra signaal: ${labelOf('reaction', 'afwerend')}`)).toBe('feit');
  });
});

describe('a casus in which words were put right', () => {
  const fact = CASUS['observation.add'].fact;
  const better = 'Viel bij taal in slaap.';
  const story = waargenomen
    .and('sanne', does('observation.add', { fact: 'Droeg een trui.' }))
    .and('sanne', correctsCasus({ version: waargenomen.commits.length }));
  const linesOf = (ids: readonly SectionId[]): string[] =>
    sectionsOf(ids, fromCasus('c', toldOf(story.commits), factsOf('marja'))).flatMap(({ entries }) =>
      entries.map(({ text }) => text),
    );

  it('keeps the original, and the correction stands beside it', () => {
    const lines = linesOf(ALL_SECTIONS);
    const at = lines.indexOf(fact);
    expect(lines.slice(at, at + 4)).toEqual([fact, better, 'Het was niet bij rekenen.', 'Droeg een trui.']);
  });

  it('says it once, beside the first of what is there of the original', () => {
    const { meaning } = CASUS['observation.add'];
    expect(linesOf(ALL_SECTIONS).filter((text) => text === better)).toHaveLength(1);
    const opinions = linesOf(['uitleg']);
    expect(opinions.slice(0, 2)).toEqual([meaning, better]);
  });

  it('leaves out a correction of what is left out', () => {
    expect(linesOf(['overleg', 'melden'])).not.toContain(better);
  });
});

describe('a file of a casus to which parents objected', () => {
  it('holds the reaction, the objection, how it was met and how it was weighed (LKC 107130, R92)', () => {
    const text = fileOf(bezwaarVoorgelegd).get('De melding') ?? '';
    const { how, weigh } = CASUS['bezwaar.weigh'];
    for (const words of ['Bemoei je er niet mee.', how, weigh]) expect(text).toContain(words);
    expect(fileOf(bezwaar).get('De melding')).not.toContain(weigh);
  });

  it('holds the ground on which who reports stays unknown, with its reason (R90)', () => {
    const anonWhy = 'Vader dreigde bij de poort.';
    const story = melden.and('marja', does('melding.assign', { anon: 'gevaarMelder', anonWhy }));
    expect(fileOf(story).get('De melding')).toContain(anonWhy);
  });

  it('holds the talk that came before the report, apart from opinions (LKC 108725)', () => {
    const file = fileOf(bezwaarVoorgelegd);
    expect(file.get('Gesprekken met ouders en kind')).not.toBe('');
    expect([...file.keys()].indexOf('Gesprekken met ouders en kind')).toBeLessThan(
      [...file.keys()].indexOf('De melding'),
    );
  });
});
