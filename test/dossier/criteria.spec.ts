import { labelOf } from '../../cards/labels.ts';
import { shownDay } from '../../services/domain/calendar.ts';
import { standsOf, whoIsWho } from '../../bot/dossierCover.ts';
import { fromCasus } from '../../bot/dossierParts.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { type Filed, missingIn } from '../../services/dossier/missing.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { ALL_SECTIONS, type SectionId, SECTIONS_OF, sectionsOf } from '../../services/dossier/sections.ts';
import {
  aangewezen,
  beslissen,
  bezwaar,
  bezwaarVoorgelegd,
  geopend,
  gesloten,
  gestart,
  losgelaten,
  gevolgd,
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
import { factsOf, ID, inDays, SCHOOL, TODAY } from '../domain/support/school.ts';
import { toldOf } from './support.ts';

const doubts: CasusState = { ...gewogen.state, doubt: true, advice: { ...gewogen.state.advice, state: 'none' } };
const advised: CasusState = { ...doubts, advice: { ...doubts.advice, state: 'given' } };
const twelve: CasusState = { ...aangewezen.state, bornOn: '2013-01-01' };
const spokenTo: CasusState = {
  ...twelve,
  melding: twelve.melding === null ? null : { ...twelve.melding, pupil: 'gesproken' },
};

const SAW = { section: 'gezien', voice: 'feit' } as const;
const AGAINST = { section: 'tegen', voice: 'uitspraak' } as const;

const missing = (...states: Filed['states']): string[] => missingIn({ states, placed: [SAW] }, TODAY);

describe('what is missing stands first in a file', () => {
  const MISSING: [line: string, without: CasusState, having: CasusState][] = [
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
    expect(missing(without)).toContain(line);
    expect(missing(having)).not.toContain(line);
  });

  const OWN = 'Er is geen eigen waarneming vastgelegd.';
  const NOT_AGAINST = 'Er is niets vastgelegd dat de zorg tegenspreekt.';
  it.each([
    [[], [OWN, NOT_AGAINST]],
    [[SAW], [NOT_AGAINST]],
    [[AGAINST], [OWN]],
    [[{ section: 'verteld', voice: 'uitspraak' } as const, AGAINST], [OWN]],
    [[SAW, AGAINST], []],
  ])('goes by what stands in it, signals as well: %j', (placed, lines) => {
    const said = missingIn({ states: [gestart.state], placed }, TODAY);
    expect(said.filter((line) => line === OWN || line === NOT_AGAINST)).toEqual(lines);
  });

  it('is not what a casus that went on in it has', () => {
    expect(missing(overleggen.state, overlegd.state)).not.toContain('Er is geen overleg vastgelegd.');
  });

  it('says nothing else: every line has a casus above in which it is missing', () => {
    const said = new Set(
      MISSING.flatMap(([, without, having]) => [without, having].flatMap((state) => missing(state))),
    );
    const known = [OWN, NOT_AGAINST, ...MISSING.map(([line]) => line)];
    expect([...said].filter((line) => !known.includes(line))).toEqual([]);
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

/** How the lines of a part are called, in order. */
const headsOf = ({ commits, around }: GivenCasus, part: string): string[] =>
  sectionsOf(SECTIONS_OF.melding, fromCasus('c', toldOf(commits), factsOf('marja', around)))
    .filter(({ title }) => title === part)
    .flatMap(({ entries }) => entries.map(({ head }) => head));

describe('what kind of statement a line of a file is (LKC 105737, 105668)', () => {
  it('of a talk says on which day it was and who of the school was there (R107)', () => {
    const record = does('gesprek.record', { when: inDays(-3), colleague: ID.joost });
    const heads = [...voicesOf(praten.and('sanne', record)).keys()];
    expect(heads).toContain(`gesprek op ${shownDay(inDays(-3))}, aanwezig: moeder, van school erbij: Joost, verteld`);
  });
  it('of a talk: what the school told is an act, the reaction is theirs, what is made of it is an opinion', () => {
    const { when, present, tone } = CASUS['gesprek.record'];
    const voices = voicesOf(gesproken);
    expect(voices.get(`gesprek op ${shownDay(when)}, aanwezig: ${labelOf('talkPresent', present)}, verteld`)).toBe(
      'handeling',
    );
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

  it('says who and when anew for each act, also within one minute, and once for what was written in one go', () => {
    const told = toldOf(story.commits);
    const [seen] = sectionsOf(['gezien'], fromCasus('c', told, factsOf('marja')));
    expect(seen?.entries.map(({ goesOn }) => goesOn)).toEqual([false, false, false, false]);
    const [start] = sectionsOf(['aanleiding'], fromCasus('c', told, factsOf('marja')));
    expect(start?.entries.map(({ goesOn }) => goesOn)).toEqual([false, true, true]);
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

describe('a file, against what the complaints committee asks (domain.md B.6)', () => {
  it('says first how it stands, and that the school let a suspicion go where it did', () => {
    expect(standsOf(overleggen.state, factsOf('marja'))).toEqual(['De zaak loopt. Stap: 2. Overleggen.']);
    const refuted = standsOf(losgelaten.state, factsOf('marja'));
    expect(refuted[0]).toBe('De zaak is afgesloten op 23 november 2026: vermoeden weerlegd.');
    expect(refuted[1]).toBe('De school laat dit vermoeden los. Er is een andere verklaring.');
    expect(standsOf(gesloten.state, factsOf('marja'))).toHaveLength(1);
  });

  it('says who wrote in it and what he does, so that it can be checked (LKC 105018)', () => {
    const { say, note } = whoIsWho(fromCasus('c', toldOf(gewogen.commits), factsOf('marja')), factsOf('marja'));
    expect(note).toContain('Wie hierin schreef');
    const names = new Set(gewogen.commits.map(({ by }) => nameOf(SCHOOL, ID[by])));
    expect(say?.map((line) => line.split(',')[0])).toEqual([...names]);
    expect(say?.join()).toContain(`Peter, ${labelOf('role', 'directie')}`);
  });

  it('asks no consent of parents for Veilig Thuis, also where they refused it (LKC 105698)', () => {
    const refused = gesproken.and('sanne', does('consent.record', { answer: 'nee', giver: 'vader' }));
    expect('events' in refused.when(does('dossier.export'), 'marja').decision).toBe(true);
    refused.when(does('dossier.export', { recipient: 'zorgteam' }), 'marja').refused('CONSENT_NAME');
  });

  it('says that parents were told before the report, or the ground not to (LKC 107130 to 107181)', () => {
    const heads = headsOf(gemeld, 'De melding');
    const told = heads.findIndex((head) => head.startsWith('ouders: '));
    expect(told).toBeGreaterThan(-1);
    expect(told).toBeLessThan(heads.findIndex((head) => head.startsWith('melding op')));
    const why = 'Vader dreigde haar mee te nemen.';
    const silent = aangewezen.and('peter', does('melding.parents', { told: 'nietVeiligheidKind', why }));
    expect(fileOf(silent).get('De melding')).toContain(`${labelOf('parentsTold', 'nietVeiligheidKind')}`);
    expect(fileOf(silent).get('De melding')).toContain(why);
  });

  it('says with which ground there was no talk, and what Veilig Thuis thought of that (LKC 108725)', () => {
    const text =
      fileOf(praten.and('sanne', does('adviesVT.record'), does('gesprek.skip', { advice: 'ja' }))).get(
        'Gesprekken met ouders en kind',
      ) ?? '';
    expect(text).toContain('wil afzien van een gesprek');
    expect(text).toContain('besproken met Veilig Thuis: ja');
    expect(text).toContain(CASUS['gesprek.skip'].why);
  });

  it('says how it was weighed, with which instrument, and who saw it differently', () => {
    const story = geopend.and(
      'peter',
      does('weging.record', { instrument: 'LIRIK', dissent: 'Hanna ziet het anders.' }),
    );
    const text = fileOf(story).get('Samen wegen') ?? '';
    expect(text).toContain('instrument: LIRIK');
    expect(text).toContain('Hanna ziet het anders.');
  });

  it('shows Veilig Thuis what was seen since, also at a second report (R102)', () => {
    expect(fileOf(gevolgd.and('sanne', does('followUp.note'))).get('Hulp en volgen')).toContain(
      CASUS['followUp.note'].fact,
    );
  });

  it('has every step with who laid it down and who agreed, in the whole file (LKC 107427)', () => {
    const sections = sectionsOf(ALL_SECTIONS, fromCasus('c', toldOf(gewogen.commits), factsOf('marja')));
    const steps = sections.find(({ title }) => title === 'Stappen en akkoord')?.entries ?? [];
    const approved = gewogen.commits.flatMap(({ events }) => events).filter(({ type }) => type === 'StepApproved');
    expect(approved.length).toBeGreaterThan(1);
    expect(steps.filter(({ head }) => head.startsWith('akkoord: '))).toHaveLength(approved.length);
  });
});
