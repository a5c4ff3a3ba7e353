import type { Narrator } from './narrator.ts';

const VIEW = {
  growth: 'ja',
  risk: 'groot',
  why: 'Het duurt al lang en het wordt niet minder.',
  against: 'Leert goed en komt elke dag.',
};

export const planning = async ({ on, open, press, id }: Narrator): Promise<void> => {
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
};

export const views = async ({ on, open, press }: Narrator): Promise<void> => {
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
};

export const weighing = async ({ on, open, press, id }: Narrator): Promise<void> => {
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

export const deciding = async ({ open, press }: Narrator): Promise<void> => {
  await open('Marja', 'Er wacht iets op je');
  await press('Marja', 'Ga verder', {
    answer: 'ja',
    reason: 'Weken geen eten, geen jas en pijn die niet behandeld wordt.',
  });
  await press('Marja', 'Ga verder');
  await press('Marja', 'Ga verder', {
    answer: 'ja',
    unsafe: 'structureel',
    reason: 'Het herhaalt zich steeds opnieuw, ook na het gesprek.',
  });
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
