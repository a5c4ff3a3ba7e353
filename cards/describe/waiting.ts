import type { AwaitedPage } from '../../services/domain/awaited.ts';

/** What waits, in words that may name it: only for dialogs. */
export const waitingFor = (page: AwaitedPage): string => WORDS[page];

const WORDS: Record<AwaitedPage, string> = {
  triage: 'een eerste blik en een antwoord',
  'signal-answer': 'het antwoord lezen',
  'acute-watch': 'vraagt nu hulp',
  casus: 'deze stap doen',
  'observation-invite': 'vertellen wat je zelf ziet',
  'step-review': 'akkoord geven',
  'weighing-plan': 'de weging plannen',
  'weighing-text': 'de tekst zonder naam schrijven',
  'weighing-view': 'een kijk geven voor de weging',
  'weighing-status': 'de weging openen',
  'weighing-record': 'de weging vastleggen',
  'teacher-advice': 'het advies lezen',
  'talk-near': 'in de buurt blijven bij het gesprek',
  consideration: 'de vragen van de beslissing',
  'report-who': 'kiezen wie meldt',
  're-report': 'opnieuw melden',
  'report-parents': 'de ouders vertellen van de melding',
  'report-pupil': 'het kind vertellen van de melding',
  objection: 'een bezwaar wegen',
  'report-record': 'melden en dat vastleggen',
  'follow-plan': 'afspreken wie zicht houdt',
  'follow-note': 'vertellen hoe het nu gaat',
  'follow-verdict': 'terugkijken of het veilig is',
  closed: 'lezen hoe het is afgesloten',
  'staff-next': 'doen wat nu nodig is',
  'staff-follow': 'kijken hoe het staat',
  'staff-record': 'zelf het bestuur bellen',
  contact: 'even spreken',
  notices: 'een instelling',
  restored: 'zeggen wat al gedaan is',
};
