import { LEVELS, type Level, type Protocol, REMINDED, type ReminderRule } from '../../services/domain/protocol.ts';
import { KIND } from '../describe/tooLong.ts';

const TOP = `# Wat Pluis herinnert, en bij wie het uitkomt

Gemaakt door \`npm run reminders\` uit de protocollen; een test merkt het als deze bladzijde achterloopt. De tabel zelf staat
in elk protocol (\`services/protocols/*.json\`, "reminders"): een school met een eigen protocol heeft haar eigen dagen.

- Dagen zijn schooldagen, of werkdagen waar dat staat. Min is ervoor: van een afgesproken dag, of van de laatste dag van een stap.
- Wat vandaag nodig is, telt altijd in werkdagen, ook in een vakantie; dan gaat het naar wie dienst heeft.
- Een afgesproken dag die op een vrije dag valt, wordt eerder herinnerd, nooit later.
- Niemand krijgt bericht op een vrije dag van zichzelf, als het kan wachten. Kan het niet wachten, dan wie er wel werkt.
- Ook een eerste bericht gaat op een schooldag tussen 07:30 en 18:00; wat vandaag nodig is op een werkdag. Alleen nu gevaar gaat altijd.
- Wat voor een latere dag klaarligt, gaat naar wie het op die dag doet. Is het intussen gedaan, dan gaat er niets uit.
- Elke eerste schooldag van de week, en de laatste voor een vakantie, krijgt iedereen om 08:15 één overzicht van wat wacht.
- Op andere dagen komt om 08:15 wat in de nacht binnenkwam, wat voor die dag klaarlag, en wat weer wordt herinnerd. Zijn dat
  twee dingen of meer, dan komen ze samen in één overzicht; hoogstens één overzicht op een dag. Wat een collega overdag doet,
  hoort iemand dan.
- Apart komt altijd: wat vandaag nodig is, nu gevaar, een vraag van een collega, een afspraak en een overleg.
- Wie iets al heeft, krijgt er geen tweede bericht van; wie iets niet mag zien, nooit een eerste.
- Is de school dicht, dan komt het uit bij wie dienst heeft, en niet bij een AF die vrij is.
- Bij wie het uitkomt, komt het na tien dagen weer uit, zolang niemand iets doet.
- Het bestuur leest alleen: welke school, wat voor iets, hoeveel dagen, een code.
`;

const TO: Record<Level, string> = {
  af: 'AF',
  deputy: 'plaatsvervanger',
  directie: 'directie',
  bestuurscontact: 'bestuur',
};

const list = (values: readonly number[]): string =>
  values.length === 0
    ? '–'
    : values.map((value) => (value > 0 ? `+${value}` : `${value}`.replace('-', '−'))).join(', ');

const climbs = (of: ReminderRule['climbs']): string => {
  const levels = LEVELS.flatMap((level) => (of[level] === undefined ? [] : [`${TO[level]} ${list([of[level]])}`]));
  return levels.length === 0 ? '–' : levels.join(', ');
};

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const tableOf = ({ reminders: { kinds, lanes, acute } }: Protocol): string[] => [
  row(['wat wacht', 'telt', 'herinnerd op', 'komt uit bij', 'uitstel hoogstens']),
  row(['---', '---', '---', '---', '---']),
  ...REMINDED.map((kind) => {
    const { days, remind, climbs: to, later } = kinds[kind];
    return row([
      `${KIND[kind]} (\`${kind}\`)`,
      days === 'school' ? 'schooldagen' : 'werkdagen',
      list(remind),
      climbs(to),
      later === 0 ? 'kan niet' : `${later}`,
    ]);
  }),
  '',
  `Tempo: vandaag ${lanes.vandaag} %, deze week ${lanes['deze week']} %, gewoon ${lanes.gewoon} % van deze dagen, nooit minder dan één.`,
  '',
  `Nu gevaar: na ${acute.remind.join(' en ')} minuten weer, daarna elke ochtend; ${climbs(acute.climbs)} (minuten). Geen vrije dag, geen nacht.`,
];

/** `docs/reminders.md`: routes with the same table share it. */
export const remindersPage = (protocols: Protocol[]): string => {
  const groups = Map.groupBy(protocols, ({ reminders }) => JSON.stringify(reminders));
  const parts = [...groups.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : ['', `## ${same.map(({ name }) => name).join(' · ')}`, '', ...tableOf(first)];
  });
  return `${TOP}${parts.join('\n')}\n`;
};
