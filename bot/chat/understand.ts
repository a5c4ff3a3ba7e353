/** What somebody means by a message. No model, no guess: known words, words of alarm, or a longer story. */
export type Meant =
  | { what: 'log' }
  | { what: 'acute' }
  | { what: 'start' }
  | { what: 'alarm' }
  | { what: 'typed' }
  | { what: 'page'; page: string };

const COMMANDS: Record<string, Meant> = {
  'niet pluis': { what: 'log' },
  'niet-pluis': { what: 'log' },
  nietpluis: { what: 'log' },
  zorg: { what: 'log' },
  signaal: { what: 'log' },
  'leg vast': { what: 'log' },
  acuut: { what: 'acute' },
  'acuut gevaar': { what: 'acute' },
  nood: { what: 'acute' },
  collega: { what: 'page', page: 'staff-door' },
  'mijn zaken': { what: 'page', page: 'my-cases' },
  'mijn werk': { what: 'page', page: 'af-desk' },
  vraag: { what: 'page', page: 'ask' },
  help: { what: 'page', page: 'help' },
  stop: { what: 'page', page: 'help' },
  meldcode: { what: 'page', page: 'about' },
  instellingen: { what: 'page', page: 'settings' },
  cijfers: { what: 'page', page: 'figures' },
  uren: { what: 'page', page: 'af-hours' },
  signalen: { what: 'page', page: 'signal-list' },
  signalenlijst: { what: 'page', page: 'signal-list' },
  'wie las wat': { what: 'page', page: 'readings' },
  nummers: { what: 'page', page: 'social-map' },
  start: { what: 'start' },
};

/** They only change the order of the buttons, never the file (storyboard 2.2). */
const ALARM = [
  /\bbloed/,
  /\b(ge)?sla(at|an|gen)\b/,
  /\bmes(sen)?\b/,
  /\bwapen/,
  /durf(t|de)? niet naar huis/,
  /wil niet naar huis/,
  /\bweggelopen\b|loopt weg\b/,
  /\b112\b/,
  /\bbedreig/,
  /\bvermoord/,
  /\bdood\b/,
  /\bzelfmoord|zichzelf iets aan/,
  /\bnu gevaar|in gevaar\b/,
  /\bverkracht|aangerand/,
  /\bgewurgd|\bwurgt\b/,
];

const STORY_FROM = 5;

export const understand = (text: string): Meant => {
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const command = Object.hasOwn(COMMANDS, words) ? COMMANDS[words] : undefined;
  if (command !== undefined) return command;
  if (ALARM.some((word) => word.test(words))) return { what: 'alarm' };
  return words.split(' ').length >= STORY_FROM ? { what: 'typed' } : { what: 'start' };
};
