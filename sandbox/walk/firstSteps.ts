import type { Narrator } from './narrator.ts';

const log = async ({ say, press }: Narrator, what: string): Promise<void> => {
  await say('Joost', 'niet pluis');
  await press('Joost', 'Leg vast', { initials: 'RK', group: 'groep 8', what, danger: 'nee' });
};

export const signals = async (story: Narrator): Promise<void> => {
  const { on, open, press } = story;
  await on('2026-11-02', '10:15');
  await log(story, 'Kwam bij vier graden zonder jas. Zei: die past niet meer.');
  await open('Marja');
  await press('Marja', 'Leg vast', {
    next: 'kijken',
    pace: 'gewoon',
    date: '2026-11-27',
    answer: 'Dank je. Let op eten, kleren en hoe het gaat bij halen en brengen. Ook wat goed gaat.',
  });
  await open('Joost');
  await press('Joost', 'Gelezen');
};

export const start = async (story: Narrator): Promise<void> => {
  const { on, open, press, id } = story;
  await on('2026-11-27', '12:10');
  await log(story, 'Zei: ik kook meestal voor mijn broertje. Had weer geen brood bij zich.');
  await open('Marja', 'iets nieuws');
  await press('Marja', 'Leg vast', {
    next: 'meldcode',
    pace: 'gewoon',
    answer: 'Goed dat je dit zegt. We zetten nu samen de stappen.',
  });
  await press('Marja', 'Start de Meldcode');
  await press('Marja', 'Ga verder', {
    fullName: 'R. Voorbeeld',
    born: '2014-06-03',
    signals: story.choices('Marja', 'signals'),
    reason: 'Meer signalen over verzorging in korte tijd.',
  });
  await press('Marja', 'Start de Meldcode', {
    leadWho: id('Joost'),
    siblings: 'ja',
    siblingWho: 'broertje in groep 3',
  });
};

export const looking = async ({ on, open, press }: Narrator): Promise<void> => {
  await on('2026-11-30', '08:20');
  await open('Joost', 'Er wacht iets op je');
  await press('Joost', 'Leg vast wat je ziet');
  await press('Joost', 'Leg vast', {
    fact: 'Zes dagen geen brood bij de lunch.',
    when: '2026-11-27',
    source: 'zelf',
    points: 'past',
    where: 'klas',
  });
  await press('Joost', 'Nog een');
  await press('Joost', 'Leg vast', {
    fact: 'Huiswerk is altijd af. Helpt anderen.',
    when: '2026-11-27',
    source: 'zelf',
    points: 'spreektTegen',
    where: 'klas',
  });
  await press('Joost', 'Leg voor');
  await press('Joost', 'Leg voor');
  await open('Marja', 'akkoord');
  await press('Marja', 'Stuur terug', { remark: 'Wil je nog opschrijven sinds wanneer het brood ontbreekt?' });
  await open('Joost', 'Er wacht iets op je');
  await press('Joost', 'Leg vast wat je ziet');
  await press('Joost', 'Leg vast', {
    fact: 'Het brood ontbreekt sinds half november.',
    when: '2026-11-30',
    source: 'zelf',
    points: 'past',
    where: 'klas',
  });
  await press('Joost', 'Leg voor');
  await press('Joost', 'Leg voor');
  await open('Marja', 'akkoord');
  await press('Marja', 'Akkoord');
};

export const consulting = async ({ on, open, press }: Narrator): Promise<void> => {
  await on('2026-12-01', '15:30');
  await open('Joost', 'Er wacht iets op je');
  await press('Joost', 'Leg het overleg vast');
  await press('Joost', 'Leg vast', {
    with: 'ib,vorige',
    who: 'Marja en de leerkracht van vorig jaar',
    when: '2026-12-01',
    shown: 'collega',
    outcome: 'Vorig jaar was dit er niet. De tandpijn duurt al drie weken.',
    doubt: 'ja',
  });
  await press('Joost', 'Leg het advies vast');
  await press('Joost', 'Leg vast', {
    done: 'gebeld',
    when: '2026-12-01',
    spoke: 'mw. B.',
    named: 'zonderNaam',
    advice: 'Praat met de ouders. Vraag naar de tandarts. Kom daarna terug.',
    talkOk: 'ja',
  });
  await press('Joost', 'Leg voor');
  await press('Joost', 'Leg voor');
  await open('Marja', 'akkoord');
  await press('Marja', 'Akkoord');
};

export const planningTalk = async ({ on, open, press, id }: Narrator): Promise<void> => {
  await on('2026-12-02', '12:00');
  await open('Joost', 'Er wacht iets op je');
  await press('Joost', 'Plan het gesprek');
  await press('Joost', 'Ga verder', {
    with: 'vader',
    day: '2026-12-07',
    time: '15:30',
    until: '16:00',
    room: 'lokaal 12',
  });
  await press('Joost', 'Plan', { safe: 'misschien', near: id('Ilse') });
  await open('Ilse');
  await press('Ilse', 'Ik blijf in de buurt');
};

export const talking = async (story: Narrator): Promise<void> => {
  const { on, open, press, tap } = story;
  await planningTalk(story);
  await on('2026-12-07', '16:20');
  await tap('Joost', 'Alles goed');
  await open('Joost', 'Er wacht iets op je');
  await press('Joost', 'Leg het gesprek vast');
  await press('Joost', 'Ga verder', {
    held: 'ja',
    present: 'vader,collega',
    said: 'Ik vertelde over het brood, de jas en de tandpijn. Ook dat zijn huiswerk altijd af is.',
    reaction: 'Bemoei je met je eigen kind.',
  });
  await press('Joost', 'Leg vast', { tone: 'afwerend', cause: 'onduidelijk', signed: 'gezien' });
  await on('2026-12-08', '09:00');
  await open('Joost', 'Er wacht iets op je');
  await press('Joost', 'Meer');
  await press('Joost', 'Leg de toestemming vast');
  await press('Joost', 'Leg vast', {
    recipient: 'zorgteam',
    asked: 'gevraagd',
    answer: 'nee',
    giver: 'vader',
    date: '2026-12-07',
  });
  await press('Joost', 'Leg voor');
  await press('Joost', 'Leg voor');
  await open('Marja', 'akkoord');
  await press('Marja', 'Akkoord');
};
