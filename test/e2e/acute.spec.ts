import type { Stage } from '../../sandbox/stage.ts';
import { heardBy } from '../../sandbox/walk/heard.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { clockOf } from '../../services/domain/calendar.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import * as friday from '../support/friday.ts';
import { startPluis } from '../support/pluis.ts';

const { FRIDAY } = friday;
const OTHERS = ['Fatma', 'Omar', 'Sanne', 'Karin', 'Ruth', 'Anna'];

/** Script 5c of the storyboard: acute, the Friday afternoon before the holiday, and the AF is ill. */
describe('danger on the last afternoon before the holiday, with an AF who is ill', () => {
  let stage: Stage;
  let story: Narrator;
  let begun = 0;
  const seen = new Map<string, number>();

  /** What came on somebody's lock screen since this was asked last. */
  const news = (who: string): string[] => {
    const { toasts } = stage.player(who).desk;
    const fresh = toasts.slice(seen.get(who) ?? 0);
    seen.set(who, toasts.length);
    return fresh;
  };
  const last = (who: string): string => {
    stage.player(who).close();
    return stage.player(who).reads().join(' ');
  };
  const reads = (who: string): string => story.reads(who).join(' ');

  beforeAll(async () => {
    stage = await startPluis({ day: FRIDAY });
    story = createNarrator(stage, [], () => {});
    await story.on(FRIDAY, '14:49');
    begun = stage.clock.now();
    for (const who of [...OTHERS, 'Noor', 'Marja', 'Ilse', 'Peter']) news(who);
  }, 60_000);
  afterAll(async () => stage.stop());

  it('14:50 warns AF, deputy and directie at once, and says nothing else on a screen', async () => {
    await friday.alarm({ stage, story });
    for (const who of ['Marja', 'Ilse', 'Peter']) expect(news(who)).toEqual([NEUTRAL.N3]);
    expect(last('Noor')).toContain('Je school is gewaarschuwd om 14:50. Wacht niet op antwoord. Bel.');
    expect(stage.player('Peter').buttons()).toContain('Ik neem dit');
  });

  it('14:51 shows everybody who has it; who is ill need do nothing', async () => {
    await friday.taken({ stage, story });
    for (const who of ['Noor', 'Marja', 'Ilse', 'Peter']) expect(last(who)).toContain('Peter heeft dit.');
    for (const who of ['Noor', 'Marja', 'Ilse']) expect(news(who)).toEqual([]);
  });

  it('15:20 gives no second alarm for the words of the child: Peter has it, and reads them', async () => {
    await friday.childTells({ stage, story });
    expect(last('Noor')).toContain('Vastgelegd. Dank je. Peter houdt zicht. Je hoort vandaag nog hoe het verder gaat.');
    expect(news('Peter')).toEqual([NEUTRAL.N3]);
    await story.open('Peter', 'heeft dit');
    expect(reads('Peter')).toContain('Ik durf niet mee.');
    await story.on(FRIDAY, '15:34');
    expect(last('Noor')).not.toContain('Nog niemand heeft gereageerd');
  });

  it('15:35 records the calls on what the child said, and from there the first look is the deputy’s', async () => {
    await friday.calls({ stage, story });
    expect(reads('Peter')).toContain('Peter houdt nu zicht.');
    const asked = (who: string) =>
      heardBy(stage, [who], begun).filter(({ text }) => /^(Er is iets nieuws|Dit wacht)/.test(text));
    // Marja has opened nothing for 45 minutes: from here it is Ilse's.
    expect(asked('Marja').map(({ at }) => clockOf(at))).toEqual(['15:20', '15:30']);
    expect(asked('Ilse').map(({ at }) => clockOf(at))).toEqual(['15:20', '15:30', '15:35']);
    expect(new Set([...news('Marja'), ...news('Ilse')])).toEqual(new Set([NEUTRAL.N3]));
    expect(news('Peter')).toEqual([]);
  });

  it('16:40 brings the teacher the word of who came, and lets her ask for a talk', async () => {
    await friday.over({ stage, story });
    // It is answered in the afternoon by who was there, whoever is ill.
    expect(news('Noor')).toEqual([NEUTRAL.N5]);
    await story.open('Noor', 'antwoord');
    expect(reads('Noor')).toContain('Antwoord van Peter');
    expect(reads('Noor')).toContain('Het kind is nu bij iemand die zorgt.');
    expect(stage.player('Noor').buttons()).toContain('Ik wil hierover praten');
    await story.press('Noor', 'Gelezen');
    expect(news('Marja')).toEqual([]);
  });

  it('17:10 lets the deputy go on, and from there what waits is hers and not of who is ill', async () => {
    await friday.starts({ stage, story });
    await stage.rest();
    expect(news('Marja')).toEqual([]);
    expect(last('Marja')).toContain('Gedaan door Ilse');
    expect(news('Noor')).toEqual([NEUTRAL.N5]);
    await story.open('Noor', 'geantwoord');
    expect(reads('Noor')).toContain('Na de vakantie hoor je hoe het verder gaat.');
    await story.press('Noor', 'Gelezen');
    await story.open('Ilse', 'Er wacht iets op je');
    expect(reads('Ilse')).toContain('Er was acuut gevaar op vr 18 dec om 15:35.');
  });

  it('17:15 has the steps written down afterwards, and the directie approves what the deputy did herself', async () => {
    await friday.afterwards({ stage, story });
    expect(reads('Ilse')).toContain('Vastgelegd.');
    await story.open('Ilse', 'Er wacht iets op je');
    expect(reads('Ilse')).toContain('Gesprek: overgeslagen, met akkoord');
    // Nothing of it waits for who is ill.
    expect(news('Marja')).toEqual([]);
  });

  it('17:30 asks at once who keeps sight in the holiday, and who is on duty stands on the card of the directie', async () => {
    await story.on(FRIDAY, '17:30');
    const asked = heardBy(stage, ['Ilse'], begun).filter(({ text }) => text.startsWith('Er is een afspraak nodig'));
    expect(asked.map(({ at, line }) => [clockOf(at), line])).toContainEqual(['17:10', NEUTRAL.N2]);
    await friday.duties({ stage, story });
    await story.say('Peter', 'instellingen');
    await story.press('Peter', 'Open');
    await story.press('Peter', 'School');
    expect(reads('Peter')).toContain('2 periodes geregeld.');
    await friday.holiday({ stage, story });
    expect(reads('Ilse')).toContain('Vastgelegd bij één zaak.');
  });

  it('leaves nothing of the child in any chat, and nothing at all with who has no part in it', () => {
    const chats = JSON.stringify([...stage.fake.world.desks.values()].flatMap(({ messages }) => messages));
    for (const word of ['LM', 'vanavond', 'Voorbeeld', 'Oma', 'durf niet mee']) expect(chats).not.toContain(word);
    expect(OTHERS.flatMap(news)).toEqual([]);
    expect(stage.fake.world.violations).toEqual([]);
  });
});
