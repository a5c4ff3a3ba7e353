import type { Narrator } from './narrator.ts';

const weigh = async ({ open, press }: Narrator): Promise<void> => {
  await open('Marja', 'iets nieuws');
  await press('Marja', 'Leg voor', {
    meet: 'deels',
    how: 'Vader mag zijn kant erbij schrijven.',
    weigh: 'De pijn en het eten gaan voor.',
    result: 'melden',
  });
  await open('Peter', 'akkoord');
  await press('Peter', 'Akkoord');
};

const report = async (story: Narrator, when: string, reaction: string, objects: string, again = {}): Promise<void> => {
  const { open, press, id } = story;
  await open('Marja', 'besluit nodig');
  await press('Marja', 'Leg vast', { reporter: id('Peter'), why: 'Joost ziet vader elke dag.', anon: 'ja', ...again });
  await open('Peter', 'afgesproken');
  await press('Peter', 'Weten de ouders het?');
  await press('Peter', 'Leg vast', { told: 'besproken', when, by: id('Peter'), reaction, objects });
  if (objects === 'ja') await weigh(story);
  await open('Peter', 'afgesproken');
  await press('Peter', 'Praat met het kind');
  await press('Peter', 'Leg vast', {
    spoken: 'ja',
    when,
    by: id('Peter'),
    objects: 'nee',
    reaction: 'Als het maar niet mijn schuld is.',
  });
  await press('Peter', 'Leg de melding vast');
  await press('Peter', 'Ga verder', { when, how: 'telefoon', region: 'Midden', spoke: 'mw. B.', confirmed: 'nogNiet' });
  await press('Peter', 'Leg vast', {
    schoolDoes: 'Ontbijt, een vaste juf, elke dag even kijken.',
    contact: 'mw. B.',
    informs: id('Peter'),
  });
  await open('Peter', 'afgesproken');
  await press('Peter', 'Gedaan');
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

const note = async ({ open, press }: Narrator, now: string, fact: string): Promise<void> => {
  await open('Joost', 'hoe het gaat');
  await press('Joost', 'Leg vast', { now, fact });
};

const look = async (story: Narrator, now: string, fact: string, answer: string, reason: string): Promise<void> => {
  const { open, press } = story;
  await note(story, now, fact);
  await open('Marja', 'hoe het gaat');
  await press('Marja', 'Leg voor', { answer, reason });
  await open('Peter', 'akkoord');
  await press('Peter', 'Akkoord');
};

export const following = async (story: Narrator): Promise<void> => {
  await story.on('2026-12-16', '09:30');
  await report(story, '2026-12-16', 'Vader zei: “Dan haal ik hem van school.”', 'ja');
  await watch(story, '2027-01-08');
  await story.on('2026-12-23', '12:00');
  await story.open('Marja', 'teruggehoord');
  await story.press('Marja', 'Leg vast', { heard: 'nee', process: 'Twee keer gebeld, geen antwoord.' });
  await story.press('Marja', 'Maak een bericht');
  await story.on('2026-12-28', '12:00');
  await story.open('Marja', 'teruggehoord');
  await story.press('Marja', 'Leg vast', { heard: 'ja', what: 'Het onderzoek is gestart.', who: 'mw. B.' });
  await story.on('2027-01-08', '12:00');
  await look(
    story,
    'slechter',
    'Weer zonder jas, en drie dagen geen brood.',
    'nee',
    'Het is weer minder dan voor de vakantie.',
  );
  await report(story, '2027-01-08', 'Moeder begrijpt het.', 'nee', {
    changed: 'Weer zonder jas, en drie dagen geen brood.',
  });
  await watch(story, '2027-03-19');
  for (const day of ['2027-01-22', '2027-02-05', '2027-02-19', '2027-03-05']) {
    await story.on(day, '12:00');
    await note(story, 'beter', 'Had brood en een jas bij zich.');
  }
  await story.on('2027-03-19', '12:00');
  await look(
    story,
    'beter',
    'Elke dag brood, een nieuwe jas, de kies is behandeld.',
    'ja',
    'Het wijkteam komt wekelijks en het gaat goed.',
  );
};

export const closing = async ({ open, press, id }: Narrator): Promise<void> => {
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
  await open('Marja', 'afgesproken');
  await press('Marja', 'Gedaan');
  for (const reader of ['Joost', 'Fatma', 'Hanna', 'Ilse']) {
    await open(reader, 'om te lezen');
    await press(reader, 'Gelezen');
  }
};
