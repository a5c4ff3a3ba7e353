import type { Narrator } from './narrator.ts';

/**
 * Structural neglect, a report, and a long look afterwards (R.K., groep 8): script 5b of the storyboard, as
 * far as the route of five steps goes. Everything is pressed as people press it.
 */
export const play = async (story: Narrator): Promise<void> => {
  await signals(story);
  await start(story);
  await looking(story);
  await consulting(story);
  await talking(story);
  await weighing(story);
  await deciding(story);
  await following(story);
  await closing(story);
};

const log = async ({ say, press }: Narrator, what: string): Promise<void> => {
  await say('Joost', 'niet pluis');
  await press('Joost', 'Leg vast', { initials: 'RK', group: 'groep 8', what, danger: 'nee' });
};

const signals = async (story: Narrator): Promise<void> => {
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

const start = async (story: Narrator): Promise<void> => {
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
    reason: 'Meer signalen over verzorging in korte tijd.',
  });
  await press('Marja', 'Start de Meldcode', {
    leadWho: id('Joost'),
    siblings: 'ja',
    siblingWho: 'broertje in groep 3',
  });
};

const looking = async ({ on, open, press }: Narrator): Promise<void> => {
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

const consulting = async ({ on, open, press }: Narrator): Promise<void> => {
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

const talking = async ({ on, open, press, id }: Narrator): Promise<void> => {
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
  await on('2026-12-07', '16:20');
  await open('Joost', 'Er wacht iets op je');
  await press('Joost', 'Leg het gesprek vast');
  await press('Joost', 'Ga verder', {
    held: 'ja',
    present: 'vader,collega',
    said: 'Ik vertelde over het brood, de jas en de tandpijn. Ook dat zijn huiswerk altijd af is.',
    reaction: 'Bemoei je met je eigen kind.',
    tone: 'afwerend',
  });
  await press('Joost', 'Leg vast', { cause: 'onduidelijk', signed: 'gezien' });
  await on('2026-12-08', '09:00');
  await open('Joost', 'Er wacht iets op je');
  await press('Joost', 'Meer');
  await press('Joost', 'Leg de toestemming vast');
  await press('Joost', 'Leg vast', {
    recipient: 'zorgteam',
    asked: 'gevraagd',
    answer: 'nee',
    who: 'vader',
    date: '2026-12-07',
  });
  await press('Joost', 'Leg voor');
  await press('Joost', 'Leg voor');
  await open('Marja', 'akkoord');
  await press('Marja', 'Akkoord');
};

const VIEW = {
  growth: 'ja',
  risk: 'groot',
  why: 'Het duurt al lang en het wordt niet minder.',
  against: 'Leert goed en komt elke dag.',
};

const weighing = async ({ on, open, press, id }: Narrator): Promise<void> => {
  await on('2026-12-09', '10:00');
  await open('Marja', 'Er wacht iets op je');
  await press('Marja', 'Ga verder', {
    date: '2026-12-15',
    time: '15:30',
    place: 'directiekamer',
    chair: id('Peter'),
    parents: 'nietErbij',
  });
  await press('Marja', 'Ga verder', { members: [id('Joost'), id('Fatma'), id('Hanna')].join(',') });
  await press('Marja', 'Plan', {
    share: 'zonderNaam',
    anonText: 'Leerling in de bovenbouw. Weken geen lunch, geen jas, kiespijn. Zorgt voor een jonger kind. Leert goed.',
    confirm: 'true',
  });
  await on('2026-12-14', '13:00');
  for (const [who, danger] of [
    ['Fatma', 'nee'],
    ['Hanna', 'twijfel'],
    ['Joost', 'nee'],
    ['Peter', 'nee'],
  ] as const) {
    await open(who, 'Er staat een vraag');
    await press(who, 'Ga verder');
    await press(who, 'Leg vast', { ...VIEW, danger });
  }
  await on('2026-12-15', '15:30');
  await open('Peter', 'Er is iets nieuws');
  await press('Peter', 'Open de weging');
  await press('Peter', 'Leg de weging vast');
  await press('Peter', 'Ga verder', {
    present: [id('Joost'), id('Fatma'), id('Hanna'), id('Peter')].join(','),
    vt: 'ja',
  });
  await press('Peter', 'Ga verder', {
    nature: 'verzorging,aandacht',
    severity: 'Het herhaalt zich al weken.',
    risk: 'De gezondheid gaat achteruit.',
  });
  await press('Peter', 'Leg voor', {
    childSafe: 'Elke ochtend brood op school. Tandarts via de jeugdverpleegkundige.',
    parentSupport: 'Fatma biedt hulp aan bij geld en verzorging.',
    teacherAdvice: 'Zeg elke ochtend even dat het fijn is dat hij er is. Bied brood aan zonder vragen.',
    informs: id('Marja'),
  });
  await open('Marja', 'akkoord');
  await press('Marja', 'Akkoord');
  await open('Joost', 'om te lezen');
  await press('Joost', 'Gelezen');
};

const deciding = async ({ open, press }: Narrator): Promise<void> => {
  await open('Marja', 'Er wacht iets op je');
  await press('Marja', 'Ga verder', {
    answer: 'ja',
    reason: 'Weken geen eten, geen jas en pijn die niet behandeld wordt.',
  });
  await press('Marja', 'Ga verder');
  await press('Marja', 'Ga verder', { answer: 'ja', reason: 'Het herhaalt zich steeds opnieuw, ook na het gesprek.' });
  await press('Marja', 'Ga verder');
  await press('Marja', 'Ga verder', {
    answer: 'ja',
    provider: 'wijkteam',
    reason: 'Het wijkteam kan dit gezin helpen.',
  });
  await press('Marja', 'Ga verder');
  await press('Marja', 'Ga verder', { answer: 'nee', reason: 'Vader wil geen hulp en sluit de deur.' });
  await press('Marja', 'Ga verder');
  await press('Marja', 'Leg voor');
  await open('Peter', 'akkoord');
  await press('Peter', 'Akkoord');
};

const report = async ({ open, press }: Narrator, when: string): Promise<void> => {
  await open('Marja', 'afgesproken');
  await press('Marja', 'Ga verder', { when, how: 'telefoon', region: 'Midden', spoke: 'mw. B.' });
  await press('Marja', 'Leg vast', {
    parentsTold: 'besproken',
    schoolDoes: 'Ontbijt, een vaste juf, elke dag even kijken.',
  });
};

const watch = async ({ open, press, id }: Narrator, date: string): Promise<void> => {
  await open('Marja', 'Er wacht iets op je');
  await press('Marja', 'Plan', {
    watch: id('Joost'),
    date,
    repeat: '2',
    look: 'Eet hij, heeft hij een jas, is de kies behandeld?',
  });
};

const look = async (
  { open, press }: Narrator,
  now: string,
  fact: string,
  answer: string,
  reason: string,
): Promise<void> => {
  await open('Joost', 'hoe het gaat');
  await press('Joost', 'Leg vast', { now, fact });
  await open('Marja', 'hoe het gaat');
  await press('Marja', 'Leg voor', { answer, reason });
  await open('Peter', 'akkoord');
  await press('Peter', 'Akkoord');
};

const following = async (story: Narrator): Promise<void> => {
  await story.on('2026-12-16', '09:30');
  await report(story, '2026-12-16');
  await watch(story, '2027-01-08');
  await story.on('2027-01-08', '12:00');
  await look(
    story,
    'slechter',
    'Weer zonder jas, en drie dagen geen brood.',
    'nee',
    'Het is weer minder dan voor de vakantie.',
  );
  await report(story, '2027-01-08');
  await watch(story, '2027-03-19');
  await story.on('2027-03-19', '12:00');
  await look(
    story,
    'beter',
    'Elke dag brood, een nieuwe jas, de kies is behandeld.',
    'ja',
    'Het wijkteam komt wekelijks en het gaat goed.',
  );
};

const closing = async ({ open, press, id }: Narrator): Promise<void> => {
  await open('Marja', 'Er wacht iets op je');
  await press('Marja', 'Terug');
  await press('Marja', 'Sluit af');
  await press('Marja', 'Leg voor', {
    reason: 'veilig',
    why: 'Het gaat al weken goed en het wijkteam blijft.',
    tell: id('Marja'),
    check: '',
  });
  await open('Peter', 'akkoord');
  await press('Peter', 'Akkoord');
  await open('Joost', 'om te lezen');
  await press('Joost', 'Gelezen');
};
