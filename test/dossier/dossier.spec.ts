import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { type Stage, startStage } from '../../sandbox/stage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { play } from '../../sandbox/walk/story.ts';
import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { CASUS_EVENTS, SIGNAAL_EVENTS } from '../../services/domain/upcast.ts';
import { PLACES, SIGNAAL_PLACES } from '../../services/dossier/places.ts';
import { type Paper, readPdf } from './support.ts';

const PEOPLE = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];

describe('a file of a whole case', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-file-'));
  let stage: Stage;
  let casus: string;
  let drawn = 0;

  beforeAll(async () => {
    stage = await startStage(data, momentOf('2026-11-02', '08:00'));
    await play(createNarrator(stage, PEOPLE, () => {}));
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 9);
    casus = items[0]?.pk.split('|')[2] ?? '';
  }, 60_000);
  afterAll(async () => {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const ask = async (name: string, typed: Record<string, string>) => {
    const ids = { school: DEMO.school, stream: casus, step: '', render: `r${(drawn += 1)}`, seen: 0 };
    const from = {
      surface: 'dialog',
      tenant: DEMO.tenant,
      person: stage.idOf(name),
      automatic: false,
      card: undefined,
    } as const;
    const press = pressOf({ verb: 'dossier.export', ids, ...typed }, from);
    if (press === undefined) throw new Error('no press');
    return JSON.stringify(await dispatch(press, stage.bot));
  };
  const linkIn = (answer: string): string => /http:\/\/localhost:\d+\/bestand\/[a-f0-9]{32}/.exec(answer)?.[0] ?? '';
  const paper = async (kind: string): Promise<Paper> => {
    const link = linkIn(await ask('Marja', { recipient: 'veiligThuis', kind, why: `Voor de ${kind}.` }));
    const answer = await fetch(link);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return readPdf(new Uint8Array(await answer.arrayBuffer()));
  };

  it('is text that can be selected, in Dutch, with the code and the page number on every page', async () => {
    const { pages, lang, tags } = await paper('dossier');
    for (const role of ['Document', 'H1', 'H2', 'P']) expect(tags).toContain(`"role":"${role}"`);
    expect(lang).toBe('nl-NL');
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries())
      expect(page).toMatch(new RegExp(`Zaak [A-Z2-9]{4} .*bladzijde ${index + 1} van ${pages.length}`));
  });

  it('keeps facts, opinions and what others said apart, each with who, when and how it is known', async () => {
    const { text } = await paper('dossier');
    const at = (title: string): number => text.indexOf(title);
    expect(at('Wat er gezien en gehoord is')).toBeLessThan(at('Wat anderen vertelden'));
    expect(at('Wat anderen vertelden')).toBeLessThan(at('Uitleg en meningen'));
    expect(text).toMatch(/gezien of gehoord · Joost · \w\w \d+ \w+ 20\d\d \d\d:\d\d/);
    expect(text).toContain('uitleg of mening');
    expect(text).toContain('Wat de zorg tegenspreekt');
  });

  it('says how it was decided, by which version of the framework, and why there was a melding', async () => {
    const { text } = await paper('melding');
    expect(text).toContain('De beslissing');
    expect(text).toContain('afwegingskader-2019');
    expect(text).toContain('De melding');
  });

  it('says first what is missing', async () => {
    const { pages } = await paper('dossier');
    expect(pages[0]).toMatch(/Voor: Veilig Thuis/);
    expect((pages[0] ?? '').indexOf('Aanleiding')).toBeGreaterThan((pages[0] ?? '').indexOf('Kind:'));
  });

  it('for Veilig Thuis leaves out how the school walked its steps', async () => {
    expect((await paper('melding')).text).not.toContain('Stappen en akkoord');
    expect((await paper('dossier')).text).toContain('Stappen en akkoord');
  });

  it('is only made for who may have it: without consent on paper for nobody outside the four', async () => {
    for (const recipient of ['andereSchool', 'smw', 'wijkteam', 'anders']) {
      const answer = await ask('Marja', { recipient, kind: 'dossier', why: 'Zij vroegen erom.' });
      expect(answer).toContain('Delen met naam kan nu niet');
      expect(linkIn(answer)).toBe('');
    }
  });

  it('is an act in the casus, and a reading; nobody else may make one', async () => {
    await paper('dossier');
    const { items } = await stage.bot.access.list(
      { tenant: DEMO.tenant, school: DEMO.school, stream: casus, from: 0 },
      undefined,
      1,
    );
    expect(items[0]).toMatchObject({ view: 'dossier', stream: casus, person: stage.idOf('Marja') });
    expect(linkIn(await ask('Joost', { recipient: 'veiligThuis', kind: 'dossier', why: 'Voor mij.' }))).toBe('');
    expect(linkIn(await ask('Karin', { recipient: 'veiligThuis', kind: 'dossier', why: 'Voor mij.' }))).toBe('');
  });

  it('has an address that says nothing, ends by itself, and opens nothing for who guesses', async () => {
    const link = linkIn(await ask('Marja', { recipient: 'politie', kind: 'dossier', why: 'De politie vroeg erom.' }));
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(`${stage.url}/bestand/${'0'.repeat(32)}`)).status).toBe(404);
    expect((await fetch(`${stage.url}/bestand/..%2f..`)).status).toBe(404);
    await stage.clock.moveTo(stage.bot.clock.now() + 6 * 60_000);
    expect((await fetch(link)).status).toBe(404);
  });
});

/** Nothing of these is a statement about the child or about what was decided. */
const SILENT = [
  'ReminderSnoozed',
  'TurnHandedOver',
  'TurnTaken',
  'TurnKept',
  'EscalationAnswered',
  'SignaalLinked',
  'SignaalLost',
  'ObservationDeclined',
  'ObservationInvited',
  'NearAccepted',
  'NearDeclined',
  'GesprekCheckedIn',
  'GesprekHelpAsked',
  'GesprekHelpGiven',
  'GesprekHelpRead',
  'GesprekLookedAt',
  'StaffSafetyAgreed',
  'ProcesNoted',
  'EvaluatieAsked',
  'EvaluatieGiven',
  'EvaluatieTalked',
  'CasusAbsorbed',
  'CasusMerged',
  'CasusReleased',
  'CasusSplit',
  'CasusMovedToStaff',
  'ChangeRead',
  'SiblingLinked',
  'SiblingUnlinked',
  'SignaalUnlinked',
  'WegingBegunAgain',
  'WegingReminded',
  'CasusShielded',
  'ShieldKept',
  'ShieldLiftAsked',
  'ShieldLifted',
  'SignaalBrought',
  'IntakeAsked',
  'ProtocolMoved',
  'AdviesRead',
  'ClosingRead',
  'Reminded',
  'RouteGone',
  'WegingAnonymised',
  'BewarenLooked',
  'InzageChosen',
  'BewarenSeen',
  'BewarenEnded',
];

/** Of a signal: nothing of these says what somebody saw or what was done with it; a colleague's is in no file at all. */
const SILENT_SIGNAAL = [
  'SignaalSeen',
  'SignaalAcknowledged',
  'SignaalWithdrawn',
  'SignaalAttached',
  'SignaalShielded',
  'SignaalUnshielded',
  'MedewerkerRouteOpened',
  'MovedToStaff',
  'StaffAdded',
  'StaffNextRecorded',
  'StaffFollowed',
  'StaffClosed',
  'SignaalDetached',
  'SignaalJoined',
  'SignaalParted',
  'SignaalApart',
  'SiblingLinked',
  'SiblingUnlinked',
  'SignaalLetGo',
  'ChangeRead',
  'AlarmGiven',
  'AlarmTaken',
  'AlarmHeld',
  'AlarmCancelled',
  'CallerNeeded',
  'ReminderSnoozed',
  'TurnHandedOver',
  'TurnTaken',
  'TurnKept',
  'EscalationAnswered',
  'Reminded',
  'RouteGone',
];

/** Where these stand is not said by their kind alone. */
const BY_WORDS = ['ObservationAdded', 'CasusCorrected', 'ChildCorrected', 'SignaalCorrected'];

describe('every kind of event', () => {
  it.each([
    ['casus', CASUS_EVENTS, PLACES, SILENT],
    ['signaal', SIGNAAL_EVENTS, SIGNAAL_PLACES, SILENT_SIGNAAL],
  ])('of a %s has its place in a file, or is known to have none', (_, events, places, silent) => {
    const placeless = Object.keys(events).filter((type) => !BY_WORDS.includes(type) && !Object.hasOwn(places, type));
    expect(placeless.sort()).toEqual([...silent].sort());
  });
});
