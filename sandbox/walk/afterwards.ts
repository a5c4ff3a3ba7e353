import type { Narrator } from './narrator.ts';

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

export const following = async (story: Narrator): Promise<void> => {
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
  await open('Joost', 'om te lezen');
  await press('Joost', 'Gelezen');
};
