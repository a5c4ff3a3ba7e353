import type { Stage } from '../../sandbox/stage.ts';
import type { Narrator } from '../../sandbox/walk/narrator.ts';

/** The Friday afternoon of script 5c (storyboard), step by step, as people press it. */
export const FRIDAY = '2026-12-18';

type Told = { stage: Stage; story: Narrator };

export const alarm = async ({ stage, story }: Told): Promise<void> => {
  await story.on(FRIDAY, '14:50');
  await story.say('Noor', 'acuut');
  await story.press('Noor', 'Waarschuw mijn school');
  await stage.rest();
};

export const taken = async ({ story }: Told): Promise<void> => {
  await story.on(FRIDAY, '14:51');
  await story.press('Peter', 'Ik neem dit');
};

export const childTells = async ({ stage, story }: Told): Promise<void> => {
  await story.on(FRIDAY, '15:20');
  await story.say('Noor', 'start');
  await story.press('Noor', 'Het kind vertelt het zelf');
  const typed = {
    initials: 'LM',
    group: 'groep 4',
    words: 'Papa zei dat hij me vanavond krijgt. Ik durf niet mee.',
    safeToday: 'nee',
    promise: 'Ik zei: fijn dat je het vertelt.',
  };
  // Who has it is what the store says, whatever is sent along.
  const strange = { held: stage.idOf('Omar'), heldBy: stage.idOf('Omar') };
  await stage.player('Noor').press('Leg vast', { ...typed, ...strange }, { force: true });
  await stage.rest();
};

export const calls = async ({ story }: Told): Promise<void> => {
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
};

/** Peter gives Noor the word himself. */
export const over = async ({ story }: Told): Promise<void> => {
  await story.on(FRIDAY, '16:40');
  await story.open('Peter', 'heeft dit');
  const word = 'Het kind is nu bij iemand die zorgt. Jij deed wat nodig was. Wil je napraten?';
  await story.press('Peter', 'Het is geregeld', { word });
};

export const starts = async ({ story, stage }: Told): Promise<void> => {
  await story.on(FRIDAY, '17:10');
  await story.open('Ilse', 'iets nieuws');
  const answer = 'Ik start de Meldcode. Na de vakantie hoor je hoe het verder gaat.';
  await story.press('Ilse', 'Leg vast', { next: 'veiligThuis', pace: 'vandaag', answer });
  await story.press('Ilse', 'Start de Meldcode');
  const signals = story.choices('Ilse', 'signals');
  const child = { fullName: 'L. Voorbeeld', born: '2018-05-01', reason: 'Vandaag was er gevaar.' };
  await story.press('Ilse', 'Ga verder', { ...child, signals });
  await story.press('Ilse', 'Start de Meldcode', { leadWho: stage.idOf('Ilse'), siblings: 'nee' });
};

const approved = async ({ story }: Told): Promise<void> => {
  await story.press('Ilse', 'Leg voor');
  await story.press('Ilse', 'Leg voor', { note: 'Achteraf opgeschreven.' });
  await peterAgrees(story);
};

const peterAgrees = async (story: Narrator): Promise<void> => {
  await story.open('Peter', 'akkoord');
  await story.press('Peter', 'Akkoord');
  await story.open('Ilse', 'Er wacht iets op je');
};

/** The steps, afterwards: what was seen, who was called, that there was no talk, and what the parents know. */
export const afterwards = async (told: Told): Promise<void> => {
  const { story } = told;
  await story.on(FRIDAY, '17:15');
  await story.open('Ilse', 'Er wacht iets op je');
  await story.press('Ilse', 'Leg vast wat je ziet');
  const fact = 'Zei: papa zei dat hij me vanavond krijgt.';
  await story.press('Ilse', 'Leg vast', { fact, when: FRIDAY, source: 'kind', points: 'past', where: 'klas' });
  await approved(told);
  await story.press('Ilse', 'Leg het overleg vast');
  const talked = { with: 'deskundige', who: 'Veilig Thuis', when: FRIDAY, shown: 'zonderNaam', doubt: 'nee' };
  await story.press('Ilse', 'Leg vast', { ...talked, outcome: 'Nu melden, niet met vader praten.' });
  await approved(told);
  await story.press('Ilse', 'Meer');
  await story.press('Ilse', 'Het gesprek');
  await story.press('Ilse', 'Ik zie af van een gesprek');
  const why = 'Vader stond dreigend bij het hek.';
  await story.press('Ilse', 'Leg voor', { ground: 'veiligheidKind', why, advice: 'ja' });
  await peterAgrees(story);
  await story.open('Ilse', 'afgesproken');
  const parents = { told: 'nietVeiligheidKind', why: 'Veilig Thuis vertelt het hun.' };
  await story.press('Ilse', 'Leg vast', { ...parents, objects: 'nee' });
};

/** Peter says on his own card who can be reached in the holiday. */
export const duties = async ({ story, stage }: Told): Promise<void> => {
  await story.on(FRIDAY, '17:30');
  for (const [duty, from, till, phone] of [
    ['Peter', '2026-12-21', '2026-12-27', '06-00000009'],
    ['Ilse', '2026-12-28', '2027-01-03', '06-00000006'],
  ] as const) {
    await story.say('Peter', 'instellingen');
    await story.press('Peter', 'Open');
    await story.press('Peter', 'School');
    await stage.player('Peter').press('Open', {}, { on: 'Dienst in de vakantie' });
    await story.press('Peter', 'Leg vast', { duty: stage.idOf(duty), from, till, phone });
  }
};

/** Who is on duty keeps sight. */
export const holiday = async ({ story, stage }: Told): Promise<void> => {
  await story.open('Ilse', 'afspraak');
  const row = /"id":"(watch_c-\w+)"/.exec(JSON.stringify(stage.player('Ilse').desk.dialog?.card))?.[1] ?? '';
  await story.press('Ilse', 'Leg vast', { [row]: 'dienst' });
};
