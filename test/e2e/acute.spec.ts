import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { heardBy } from '../../sandbox/walk/heard.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { school } from '../../services/aggregates/school.ts';
import { clockOf, dayOf, momentOf } from '../../services/domain/calendar.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { startPluis } from '../support/pluis.ts';

const FRIDAY = '2026-12-18';

/** Script 5c of the storyboard: acute, the Friday afternoon before the holiday, and the AF is ill. */
describe('danger on the last afternoon before the holiday, with an AF who is ill', () => {
  let stage: Stage;
  let story: Narrator;
  let begun = 0;

  const last = (who: string): string => {
    stage.player(who).close();
    return stage.player(who).reads().join(' ');
  };
  const toasts = (who: string): string[] => stage.player(who).desk.toasts;
  const heardOf = (who: string) => heardBy(stage, [who], begun);
  const onDuty = async (duty: string, from: string, till: string): Promise<void> => {
    const input = { duty: stage.idOf(duty), from, till, phone: '06-00000000' };
    const pk = pkOf(DEMO.tenant, DEMO.school, '');
    const person = stage.idOf('Peter');
    const command = { type: 'school.onDuty', input } as const;
    await handle(stage.bot, school, { pk, person, command, receipt: `duty-${from}`, seen: 0, card: undefined });
  };

  beforeAll(async () => {
    stage = await startPluis({ day: FRIDAY });
    story = createNarrator(stage, [], () => {});
    await onDuty('Peter', '2026-12-19', '2026-12-27');
    await onDuty('Ilse', '2026-12-28', '2027-01-03');
    await story.on(FRIDAY, '14:50');
    begun = stage.clock.now() - 1;
  }, 60_000);
  afterAll(async () => stage.stop());

  it('14:50 warns AF, deputy and directie at once, and says nothing else on a screen', async () => {
    await story.say('Noor', 'acuut');
    await story.press('Noor', 'Waarschuw mijn school');
    await stage.rest();
    expect(['Marja', 'Ilse', 'Peter'].map((who) => toasts(who).at(-1))).toEqual([NEUTRAL.N3, NEUTRAL.N3, NEUTRAL.N3]);
    expect(last('Noor')).toContain('Je school is gewaarschuwd om 14:50. Wacht niet op antwoord. Bel.');
  });

  it('14:51 shows everybody who has it', async () => {
    await story.on(FRIDAY, '14:51');
    await story.press('Peter', 'Ik neem dit');
    await stage.rest();
    for (const who of ['Noor', 'Marja', 'Ilse']) expect(last(who)).toContain('Peter heeft dit.');
  });

  it('15:20 gives no second alarm for the words of the child: Peter has it, and reads them', async () => {
    await story.on(FRIDAY, '15:20');
    await story.say('Noor', 'start');
    await story.press('Noor', 'Het kind vertelt het zelf');
    const before = toasts('Peter').length;
    const typed = {
      initials: 'LM',
      group: 'groep 4',
      words: 'Papa zei dat hij me vanavond krijgt. Ik durf niet mee.',
      safeToday: 'nee',
      promise: 'Ik zei: fijn dat je het vertelt.',
    };
    // Who has it is what the store says, whatever is sent along.
    await stage
      .player('Noor')
      .press('Leg vast', { ...typed, held: stage.idOf('Omar'), heldBy: stage.idOf('Omar') }, { force: true });
    await stage.rest();
    expect(last('Noor')).toContain('Vastgelegd. Dank je. Peter houdt zicht. Je hoort vandaag nog hoe het verder gaat.');
    expect(toasts('Peter')).toHaveLength(before + 1);
    await story.open('Peter', 'heeft dit');
    expect(story.reads('Peter').join(' ')).toContain('Ik durf niet mee.');
    await story.on(FRIDAY, '15:34');
    expect(last('Noor')).not.toContain('Nog niemand heeft gereageerd');
  });

  it('15:35 records the calls on what the child said; AF and deputy have been asked, and are asked again', async () => {
    await story.on(FRIDAY, '15:35');
    await story.open('Peter', 'heeft dit');
    await story.press('Peter', 'Ik heb gebeld');
    await story.press('Peter', 'Ga verder', { called: '112,veiligThuis', when: '14:52' });
    await story.press('Peter', 'Leg vast', {
      spoke: 'mw. B.',
      agreed: 'Veilig Thuis en politie om 15:45 op school. Oma haalt op. Veilig Thuis informeert de ouders.',
      reported: 'ja',
      next: 'directie',
    });
    expect(story.reads('Peter').join(' ')).toContain('Peter houdt nu zicht.');
    const asked = (who: string) => heardOf(who).filter(({ text }) => /^(Er is iets nieuws|Dit wacht)/.test(text));
    // Marja has opened nothing for 45 minutes: from here it is Ilse's.
    expect(asked('Marja').map(({ at }) => clockOf(at))).toEqual(['15:20', '15:30']);
    expect(asked('Ilse').map(({ at }) => clockOf(at))).toEqual(['15:20', '15:30', '15:35']);
    expect(new Set([...asked('Marja'), ...asked('Ilse')].map(({ line }) => line))).toEqual(new Set([NEUTRAL.N3]));
  });

  it('17:10 lets the deputy go on, and from there what waits is hers and not of who is ill', async () => {
    await story.on(FRIDAY, '17:10');
    await story.open('Ilse', 'iets nieuws');
    await story.press('Ilse', 'Leg vast', {
      next: 'veiligThuis',
      pace: 'vandaag',
      answer: 'Het kind is nu bij iemand die zorgt. Jij deed wat nodig was.',
    });
    await story.press('Ilse', 'Start de Meldcode');
    await story.press('Ilse', 'Ga verder', {
      fullName: 'L. Voorbeeld',
      born: '2018-05-01',
      signals: story.choices('Ilse', 'signals'),
      reason: 'Vandaag was er gevaar.',
    });
    const before = toasts('Marja').length;
    await story.press('Ilse', 'Start de Meldcode', { leadWho: stage.idOf('Ilse'), siblings: 'nee' });
    await stage.rest();
    expect(toasts('Marja')).toHaveLength(before);
    expect(last('Marja')).toContain('Gedaan door Ilse');
    expect(toasts('Noor').at(-1)).toBe(NEUTRAL.N5);
    await story.open('Ilse', 'Er wacht iets op je');
    expect(story.reads('Ilse').join(' ')).toContain('Er was acuut gevaar op vr 18 dec om 15:35.');
  });

  it('17:15 has the steps written down afterwards, and the directie approves what the deputy did herself', async () => {
    const approved = async (): Promise<void> => {
      await story.press('Ilse', 'Leg voor');
      await story.press('Ilse', 'Leg voor', { note: 'Achteraf opgeschreven.' });
      await peterAgrees();
    };
    const peterAgrees = async (): Promise<void> => {
      await story.open('Peter', 'akkoord');
      await story.press('Peter', 'Akkoord');
      await story.open('Ilse', 'Er wacht iets op je');
    };
    const before = toasts('Marja').length;
    await story.press('Ilse', 'Leg vast wat je ziet');
    const fact = 'Zei: papa zei dat hij me vanavond krijgt.';
    await story.press('Ilse', 'Leg vast', { fact, when: FRIDAY, source: 'kind', points: 'past', where: 'klas' });
    await approved();
    await story.press('Ilse', 'Leg het overleg vast');
    const outcome = 'Nu melden, niet met vader praten.';
    const talked = { with: 'deskundige', who: 'Veilig Thuis', when: FRIDAY, shown: 'zonderNaam', doubt: 'nee' };
    await story.press('Ilse', 'Leg vast', { ...talked, outcome });
    await approved();
    await story.press('Ilse', 'Meer');
    await story.press('Ilse', 'Het gesprek');
    await story.press('Ilse', 'Ik zie af van een gesprek');
    const why = 'Vader stond dreigend bij het hek.';
    await story.press('Ilse', 'Leg voor', { ground: 'veiligheidKind', why, advice: 'ja' });
    await peterAgrees();
    expect(story.reads('Ilse').join(' ')).toContain('Gesprek: overgeslagen, met akkoord');
    // Nothing of it waits for who is ill.
    expect(toasts('Marja')).toHaveLength(before);
  });

  it('17:30 asks at once who keeps sight in the holiday, and not on Monday', async () => {
    await story.on(FRIDAY, '17:30');
    const asked = heardOf('Ilse').filter(({ text }) => text.startsWith('Er is een afspraak nodig'));
    expect(asked.map(({ at, line }) => [clockOf(at), line])).toContainEqual(['17:10', NEUTRAL.N2]);
    await story.open('Ilse', 'afspraak');
    expect(story.reads('Ilse').join(' ')).toContain('Wie houdt zicht in de vakantie?');
    const row = /"id":"(watch_c-\w+)"/.exec(JSON.stringify(stage.player('Ilse').desk.dialog?.card))?.[1] ?? '';
    await story.press('Ilse', 'Leg vast', { [row]: 'ik' });
    expect(story.reads('Ilse').join(' ')).toContain('Vastgelegd bij één zaak.');
  });

  it('leaves nothing of the child in any chat', () => {
    const chats = JSON.stringify([...stage.fake.world.desks.values()].flatMap(({ messages }) => messages));
    for (const word of ['LM', 'vanavond', 'Voorbeeld', 'Oma', 'durf niet mee']) expect(chats).not.toContain(word);
    expect(stage.fake.world.violations).toEqual([]);
  });

  it('asks in the holiday whoever is on duty what Veilig Thuis says, on the fifth working day', async () => {
    await story.on('2026-12-28', '12:00');
    const days = (who: string): string[] =>
      heardOf(who).flatMap(({ at, text }) => (text.startsWith('Is er iets teruggehoord') ? [dayOf(at)] : []));
    expect(days('Ilse')).toEqual(['2026-12-28']);
    expect(days('Marja')).toEqual([]);
    expect(stage.clock.now()).toBe(momentOf('2026-12-28', '12:00'));
    await story.open('Ilse', 'teruggehoord');
    await story.press('Ilse', 'Leg vast', { heard: 'ja', what: 'Het kind is veilig bij oma.', who: 'mw. B.' });
    expect(story.reads('Ilse').join(' ')).toContain('Vastgelegd.');
  });
});
