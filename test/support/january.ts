import type { Stage } from '../../sandbox/stage.ts';
import type { Narrator } from '../../sandbox/walk/narrator.ts';
import type { Day } from '../../services/domain/time.ts';
import * as friday from './friday.ts';

/** Script 5c (storyboard) from the holiday on, as people press it. */
type Told = { stage: Stage; story: Narrator };

/** The whole Friday, at the end of which the teacher has read what was written to her. */
export const wholeFriday = async (told: Told): Promise<void> => {
  const reads = async (): Promise<void> => {
    await told.story.open('Noor', 'antwoord');
    await told.story.press('Noor', 'Gelezen');
  };
  const { alarm, taken, childTells, calls, over, starts, afterwards, duties, holiday } = friday;
  for (const step of [alarm, taken, childTells, calls, over, reads, starts, reads, afterwards, duties, holiday])
    await step(told);
  await told.stage.rest();
};

/** Who is on duty calls, and writes down how it goes. */
export const looks = async ({ story }: Told, who: string, day: Day, fact: string, points: string): Promise<void> => {
  await story.open(who, 'Er staat een vraag');
  await story.press(who, 'Leg vast wat je ziet');
  await story.press(who, 'Leg vast', { fact, when: day, source: 'ander', points, where: 'anders' });
};

export const advises = async ({ story }: Told, advice: string): Promise<void> => {
  await story.press('Marja', 'Terug naar de zaak');
  await story.press('Marja', 'Meer');
  await story.press('Marja', 'Meer');
  await story.press('Marja', 'Geef advies voor de klas');
  await story.press('Marja', 'Leg vast', { advice });
};

/** With consent on paper, the teacher among those who weigh, and Veilig Thuis at the table. */
export const plans = async ({ story, stage }: Told): Promise<void> => {
  await story.press('Marja', 'Terug naar de zaak');
  await story.press('Marja', 'Meer');
  await story.press('Marja', 'Leg de toestemming vast');
  const asked = { recipient: 'zorgteam', asked: 'gevraagd', answer: 'jaPapier', giver: 'moeder', date: '2027-01-04' };
  await story.press('Marja', 'Leg vast', asked);
  await story.press('Marja', 'Terug naar de zaak');
  await story.press('Marja', 'Plan de weging');
  const when = { date: '2027-01-12', time: '15:30', place: 'directiekamer', parents: 'nietErbij' };
  await story.press('Marja', 'Ga verder', { ...when, chair: stage.idOf('Peter') });
  const offered = story.choices('Marja', 'members').split(',');
  const members = ['Noor', 'Fatma'].map((who) => stage.idOf(who)).filter((id) => offered.includes(id));
  await story.press('Marja', 'Ga verder', { members: members.join(','), guests: 'mw. B. van Veilig Thuis' });
  await story.press('Marja', 'Plan', { share: 'metNaam' });
};

/** Nobody answers for parents who were not heard. */
export const talks = async ({ story }: Told): Promise<void> => {
  await story.open('Marja');
  await story.press('Marja', 'Meer');
  await story.press('Marja', 'Het gesprek');
  await story.press('Marja', 'Leg het gesprek vast');
  const said = 'Wat er op school gebeurde, en dat wij zorg hebben.';
  const reaction = 'Ik wil hulp. Zo kan het niet langer.';
  await story.press('Marja', 'Ga verder', { held: 'ja', present: 'moeder', said, reaction });
  await story.press('Marja', 'Leg vast', { tone: 'verdrietig', cause: 'bevestigd', signed: 'gezien' });
};

const VIEW = { danger: 'nee', growth: 'ja', risk: 'groot', against: 'Bij oma is het rustig.' };

export const views = async ({ story }: Told): Promise<void> => {
  for (const who of ['Noor', 'Fatma', 'Peter']) {
    await story.open(who, 'Er staat een vraag');
    await story.press(who, 'Ga verder');
    await story.press(who, 'Leg vast', { ...VIEW, why: 'Het was vlak voor de vakantie heel onveilig.' });
  }
};

/** Peter is in the chair, and writes down what Veilig Thuis says. */
export const weighs = async ({ story, stage }: Told): Promise<void> => {
  await story.open('Peter', 'Er is iets nieuws');
  await story.press('Peter', 'Schrijf een kijk op');
  await story.press('Peter', 'Leg vast', { ...VIEW, guest: '1', why: 'Het onderzoek loopt.' });
  await story.press('Peter', 'Stand van de weging');
  await story.press('Peter', 'Open de weging');
  await story.press('Peter', 'Leg de weging vast');
  const present = ['Noor', 'Fatma', 'Peter'].map((who) => stage.idOf(who)).join(',');
  await story.press('Peter', 'Ga verder', { present, vt: 'ja' });
  const risk = 'Zonder hulp kan het opnieuw gebeuren.';
  await story.press('Peter', 'Ga verder', { nature: 'lichamelijk', severity: 'Het kind was heel bang.', risk });
  await story.press('Peter', 'Leg voor', {
    childSafe: 'Het kind blijft bij oma.',
    parentSupport: 'Fatma helpt moeder.',
    teacherAdvice: 'Een vaste plek, en elke ochtend even.',
    informs: stage.idOf('Marja'),
  });
  await story.open('Marja', 'akkoord');
  await story.press('Marja', 'Akkoord');
};

/** What stands on the pages of the third and the fourth question is what they are answered with. */
export const decides = async ({ story }: Told): Promise<string[]> => {
  await story.open('Marja', 'Er wacht iets op je');
  const pages: string[] = [];
  const answers: Record<string, string>[] = [
    { reason: 'Het kind vertelde het zelf, met eigen woorden.' },
    { unsafe: 'acuut', reason: 'Er was gevaar in de uren daarna.' },
    { provider: 'jeugdhulp', reason: 'Veilig Thuis regelt hulp voor het gezin.' },
    { reason: 'Moeder en oma doen mee met de hulp.' },
  ];
  for (const answer of answers) {
    pages.push(story.reads('Marja').join(' '));
    await story.press('Marja', 'Ga verder', { answer: 'ja', ...answer });
    await story.press('Marja', 'Ga verder');
  }
  await story.press('Marja', 'Leg voor');
  return pages;
};

/** How it was for the teacher. */
export const looksBack = async ({ story, stage }: Told): Promise<void> => {
  await story.open('Marja', 'Er wacht iets op je');
  await story.press('Marja', 'Terug');
  for (let pages = 0; pages < 4 && !stage.player('Marja').buttons().includes('Vraag hoe het ging'); pages += 1)
    await story.press('Marja', 'Meer');
  await story.press('Marja', 'Vraag hoe het ging');
  await story.press('Marja', 'Vraag', { whom: stage.idOf('Noor') });
};
