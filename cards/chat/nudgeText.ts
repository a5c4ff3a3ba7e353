import type { Awaited, AwaitedPage } from '../../services/domain/awaited.ts';
import { clockOf, shownDay } from '../../services/domain/calendar.ts';
import type { NeutralLine } from '../../services/domain/neutral.ts';
import type { Reminder } from '../../services/domain/reminders/reminder.ts';
import type { Day, Instant } from '../../services/domain/time.ts';

/** What a nudge says of something that waits: neutral, with the time that it takes and how soon. */
export const waitingText = ({ page, line, minutes }: Pick<Awaited, 'page' | 'line' | 'minutes'>): string =>
  [ABOUT[page], ...takes(minutes), soon(line)].filter((part) => part !== '').join(' ');

const takes = (minutes: number): string[] =>
  minutes === 0 ? [] : [`Kost ongeveer ${minutes === 1 ? '1 minuut' : `${minutes} minuten`}.`];

/** What a reminder says: since when, or for when; neutral as every nudge. The board asks the directie, nothing more. */
export const reminderText = ({
  kind,
  page,
  day,
  line,
  minutes,
}: Pick<Reminder, 'kind' | 'page' | 'day' | 'line' | 'minutes'>): string => {
  const says = page === 'process-note' ? forBoard : REMINDS[kind];
  return [says(shownDay(day)), ...takes(minutes), soon(line)].filter((part) => part !== '').join(' ');
};

const forBoard = (day: string): string => `Op een school wacht iets sinds ${day}. Wil je de directie bellen?`;

const REMINDS: Record<Reminder['kind'], (day: string) => string> = {
  before: (day) => `Je hebt iets afgesproken voor ${day}.`,
  again: (day) => `Dit wacht sinds ${day}.`,
  climb: (day) => `Dit wacht sinds ${day} bij een collega. Wil jij ervoor zorgen?`,
};

export const doneByYou = (at: Instant): string => `Gedaan om ${clockOf(at)} door jou`;
/** `passed`: not done yet, but somebody else has it now. */
export const doneBy = (colleague: string, passed = false): string =>
  passed ? `${colleague} heeft dit nu` : `Gedaan door ${colleague}`;
export const laterText = (day: Day): string => `Later. Je hoort het weer op ${shownDay(day)}.`;
/** Who began it can do what a message could not. */
export const unreachableText = (colleague: string): string =>
  `We konden ${colleague} niet bereiken via Pluis. Loop even langs of bel.`;

export const NOT_NEEDED = 'Niet meer nodig.';

const soon = (line: NeutralLine): string => (line === 'N2' || line === 'N3' ? 'Vandaag nodig.' : '');

const QUESTION = 'Er staat een vraag voor je.';
const SETTING = 'Er is iets met de instellingen van je school.';
const AGREED = 'Je hebt hier iets afgesproken.';
const CHANGED = 'Er is iets verbeterd of ingetrokken.';
const LONG = 'Er wacht iets lang.';
const NEWS = 'Er is iets nieuws bij deze zaak.';

/** No page is named: a lock screen shows this. */
const ABOUT: Record<AwaitedPage, string> = {
  triage: 'Er is iets nieuws voor je.',
  'signal-answer': 'Er staat iets voor je om te lezen.',
  'signal-changed': CHANGED,
  'casus-changed': CHANGED,
  'keep-watching': 'Even kijken hoe het gaat.',
  'erase-review': 'Er wacht iets op je akkoord.',
  'signal-retention': 'Er loopt een termijn af. Kijk even mee.',
  'acute-watch': 'Een collega vraagt nu hulp.',
  casus: 'Er wacht iets op je.',
  'observation-invite': QUESTION,
  'step-review': 'Er wacht iets op je akkoord.',
  'weighing-plan': 'Er wacht iets op je.',
  'weighing-text': 'Er wacht iets op je.',
  'weighing-danger': 'Er is nu iets nodig.',
  'weighing-view': QUESTION,
  'weighing-status': NEWS,
  'weighing-record': 'Schrijf kort op hoe het ging.',
  'teacher-advice': 'Er staat iets voor je om te lezen.',
  'inform-parents': AGREED,
  'talk-near': QUESTION,
  intake: QUESTION,
  'veilig-thuis-advice': 'Er wacht iets op je.',
  'protocol-move': 'Er wacht iets op je akkoord.',
  'talk-plan': NEWS,
  'talk-coach': 'Er staat iets voor je om te lezen.',
  'check-in': 'Laat even weten hoe het met jou is.',
  'talk-look': 'Een collega vraagt nu hulp.',
  'talk-threat': 'Een collega heeft je nodig.',
  'talk-help': QUESTION,
  consideration: 'Er wacht iets op je.',
  'report-who': 'Er is een besluit nodig.',
  're-report': 'Er is een besluit nodig.',
  'report-parents': AGREED,
  'report-pupil': AGREED,
  objection: NEWS,
  'help-plan': 'Er wacht iets op je.',
  'help-arrived': 'Even kijken hoe het gaat.',
  feedback: 'Is er iets teruggehoord?',
  evaluate: QUESTION,
  evaluations: NEWS,
  close: 'Er wacht iets op je.',
  'check-once': 'Even kijken hoe het gaat.',
  'report-record': AGREED,
  'follow-plan': 'Er wacht iets op je.',
  'follow-note': 'Even kijken hoe het gaat.',
  'follow-verdict': 'Even kijken hoe het gaat.',
  closed: 'Er staat iets voor je om te lezen.',
  'shield-review': 'Er wacht iets op je akkoord.',
  'acute-parents': QUESTION,
  emergency: 'Nog niemand heeft gereageerd.',
  'staff-next': 'Er is iets nieuws voor je.',
  'staff-follow': AGREED,
  'staff-record': 'Er staat iets voor je om te lezen.',
  contact: 'Een collega wil je even spreken.',
  notices: 'Pluis heeft je even nodig.',
  restored: 'Pluis weet van een bericht niet zeker of het aankwam.',
  settings: SETTING,
  'setting-confirm': SETTING,
  'setting-told': SETTING,
  'setup-first': SETTING,
  'talk-record': 'Schrijf kort op hoe het ging.',
  escalation: LONG,
  'process-note': LONG,
  transfer: 'Er wacht iets op je.',
  'access-decide': 'Er is een besluit nodig.',
  'access-file': 'Er wacht iets op je.',
  bewaren: 'Even kijken naar iets van eerder.',
  'bewaren-review': 'Er wacht iets op je akkoord.',
  'holiday-list': 'Er is een afspraak nodig.',
  'on-duty': 'Er is een afspraak nodig.',
  'hand-over-take': 'Er wordt gevraagd of iemand dit overneemt.',
};
