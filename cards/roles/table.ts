import { ROLES, type Role } from '../../services/domain/people.ts';
import { CASUS_RELATIONS, SCHOOL_RELATIONS, SIGNAAL_RELATIONS } from '../../services/domain/relationTables.ts';
import { CASUS_ALSO_WHEN, SIGNAAL_ALSO_WHEN } from '../../services/domain/alsoWhen.ts';
import { RELATION_WORDS } from '../../services/domain/relationWords.ts';
import { CASUS_RIGHTS, SCHOOL_RIGHTS, SIGNAAL_RIGHTS } from '../../services/domain/rights.ts';
import { CASUS_PAGES, OWN_PAGES, SCHOOL_PAGES, SIGNAAL_PAGES } from '../pages.ts';

type Relation = { roles: readonly Role[]; means: string; reads: boolean };
type Stream = {
  title: string;
  relations: Record<string, Relation>;
  rights: Record<string, readonly string[]>;
  also: Record<string, readonly string[] | undefined>;
  pages: Record<string, { opens: readonly string[] | 'readers' }>;
};

const STREAMS: Stream[] = [
  {
    title: 'Een signaal',
    relations: SIGNAAL_RELATIONS,
    rights: SIGNAAL_RIGHTS,
    also: SIGNAAL_ALSO_WHEN,
    pages: SIGNAAL_PAGES,
  },
  {
    title: 'Een zaak',
    relations: CASUS_RELATIONS,
    rights: CASUS_RIGHTS,
    also: CASUS_ALSO_WHEN,
    pages: CASUS_PAGES,
  },
  {
    title: 'De school: rollen en instellingen',
    relations: SCHOOL_RELATIONS,
    rights: SCHOOL_RIGHTS,
    also: { 'school.create': ['command'] },
    pages: SCHOOL_PAGES,
  },
];

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map((cells) => row(...cells)),
];

const relationRows = ({ relations }: Stream): string[][] =>
  Object.entries(relations).map(([name, { roles, means, reads }]) => [
    `\`${name}\``,
    RELATION_WORDS[name] ?? '',
    means,
    roles.join(', '),
    reads ? 'ja' : '',
  ]);

const STATES: Record<string, string> = {
  none: 'als er nog niets is',
  withdrawn: 'na intrekken',
  closed: 'na afsluiten',
  command: 'alleen met `npm run school` op de machine zelf',
};

/** What an act asks of somebody who holds one role only: nothing more, or one of these relations. */
const reach = ({ relations }: Stream, allowed: readonly string[], role: Role): string => {
  const open = allowed.filter((name) => relations[name]?.roles.includes(role));
  return open.length === 0 ? '–' : open.map((name) => (name === role || name === 'staff' ? '**ja**' : name)).join(', ');
};

const actRows = (stream: Stream): string[][] =>
  Object.entries(stream.rights).map(([act, allowed]) => [
    `\`${act}\``,
    ['loopt', ...(stream.also[act] ?? []).map((state) => STATES[state] ?? state)].join(', '),
    ...ROLES.map((role) => reach(stream, allowed, role)),
  ]);

const pageRows = ({ pages }: Stream): string[][] =>
  Object.entries(pages).map(([id, { opens }]) => [
    `\`${id}\``,
    opens === 'readers' ? 'wie alles mag lezen' : opens.join(', '),
  ]);

const streamPart = (stream: Stream): string[] => [
  `## ${stream.title}`,
  '',
  'Hoe iemand hierbij hoort:',
  '',
  ...table(['relatie', 'wie', 'als iemand', 'en één van deze rollen heeft', 'leest alles'], relationRows(stream)),
  '',
  'Wat een rol mag. **ja**: met deze rol alleen. Een relatie: alleen wie er zo bij hoort. –: nooit.',
  '`signaal.detach`, `casus.attachSignaal` en `casus.loseSignaal` hebben geen knop: zij volgen uit wat iemand elders deed.',
  '',
  ...table(['handeling', 'wanneer', ...ROLES], actRows(stream)),
  '',
  'Wie een scherm opent:',
  '',
  ...table(['scherm', 'voor'], pageRows(stream)),
  '',
];

const ownPart = (): string[] => [
  '## Schermen zonder zaak',
  '',
  'In een lijst staat alleen wat de lezer zelf mag openen; elke regel wordt met dezelfde regels bekeken.',
  '',
  ...table(
    ['scherm', 'rollen', 'lijst'],
    Object.entries(OWN_PAGES).map(([id, { opens, related }]) => [`\`${id}\``, opens.join(', '), LISTS[related]]),
  ),
  '',
];

const LISTS = {
  none: '',
  signals: 'wat collega’s vastlegden voordat er een zaak was',
  own: 'wat de lezer zelf vastlegde of leidt',
  readings: 'wie de zaak las',
  allReadings: 'wie wat las, zonder inhoud',
  figures: 'aantallen, zonder zaak, code of kind',
  desk: 'alles wat loopt en wat de lezer mag lezen',
  waiting: 'wat op de lezer wacht',
  held: 'berichten in zaken die de lezer mag lezen',
  child: 'signalen en zaken over hetzelfde kind, en van een broer of zus, die de lezer mag lezen',
  file: 'wat in het dossier staat: signalen en wat is samengevoegd',
  childAndOpen: 'die, en alles wat openstaat, om uit te kiezen',
};

/** `docs/roles.md`: who may do and read what, printed from the tables that the rules use. */
export const rolesPage = (): string =>
  [
    '# Rollen en rechten',
    '',
    'Deze pagina wordt gemaakt met `npm run roles` uit de tabellen waar Pluis zelf mee werkt',
    '(`services/domain/rights.ts`, `services/domain/relationTables.ts` en `opens` van elk scherm).',
    '',
    'Altijd geldt:',
    '',
    '- Rollen gelden voor één school, van de eerste tot en met de laatste dag. Wie op een andere school werkt, of hier',
    '  geen rol (meer) heeft, mag niets en leest niets. Ook een gast in dezelfde tenant niet.',
    '- Voor wie een zaak gesloten is (degene om wie het gaat, of familie van het kind), bestaat die zaak niet. Welke rol',
    '  hij ook heeft: hij opent niets, vindt niets en krijgt geen bericht.',
    '- Wie iets voorlegt, keurt het nooit zelf goed. Dat geldt voor mensen, niet voor rollen.',
    '- Wie twee rollen heeft, mag wat elk van beide mag, en niet meer.',
    '',
    ...STREAMS.flatMap(streamPart),
    ...ownPart(),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
