import { fromCasus } from '../../bot/dossierParts.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { missingIn } from '../../services/dossier/missing.ts';
import { SECTIONS_OF, sectionsOf } from '../../services/dossier/sections.ts';
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
import { CASUS, does } from '../domain/support/inputs.ts';
import { factsOf, TODAY } from '../domain/support/school.ts';

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
  const told = commits.flatMap(({ events, by, at }, index) =>
    events.map((event) => ({ event, by, at, version: index + 1 })),
  );
  const sections = sectionsOf(SECTIONS_OF.melding, fromCasus('c', told, factsOf('marja', around)));
  return new Map(
    sections.map(({ title, entries }) => [title, entries.map(({ head, text }) => `${head}: ${text}`).join('\n')]),
  );
};

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
