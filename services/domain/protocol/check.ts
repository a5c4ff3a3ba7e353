import type { z } from 'zod';
import { type Role, STAFF } from '../people.ts';
import { type Level, LEVELS, type Protocol, protocolSchema, type Reminded, REMINDED } from '../protocol.ts';
import { tooSlow } from './bounds.ts';
import { againstTheLaw } from './law.ts';
import { wrongShape } from './shape.ts';
import { NEEDS, type Need, PACES, STAPPEN, type Stap } from './steps.ts';

/** A protocol, or everything that is wrong with it at once: a plain Dutch sentence for each. */
export type Checked = { protocol: Protocol } | { wrong: string[] };

/** Reads a route and holds it against the rules that no shape can say. What is wrong in shape is told first. */
export const checkProtocol = (given: unknown): Checked => {
  const parsed: z.ZodSafeParseResult<Protocol> = protocolSchema.safeParse(given, { reportInput: true });
  if (!parsed.success) return { wrong: wrongShape(parsed.error) };
  const wrong = RULES.flatMap((rule) => rule(parsed.data));
  return wrong.length > 0 ? { wrong } : { protocol: parsed.data };
};

type Rule = (protocol: Protocol) => string[];

const said = (wrong: boolean, sentence: string): string[] => (wrong ? [sentence] : []);
const twice = <Value>(values: Value[]): Value[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** Every kind of step once, in an order in which each can be reached, and nothing is decided before it was weighed. */
const order: Rule = ({ steps }) => {
  const kinds = steps.map(({ kind }) => kind);
  const before = (first: Stap, then: Stap): string[] =>
    said(kinds.indexOf(first) > kinds.indexOf(then), `"${first}" moet voor "${then}" komen.`);
  const lacking = STAPPEN.filter((kind) => !kinds.includes(kind));
  if (lacking.length > 0) return [`Deze stappen ontbreken: ${lacking.join(', ')}.`];
  return [
    ...twice(kinds).map((kind) => `De stap "${kind}" staat er twee keer in.`),
    ...said(kinds[0] !== 'signaleren', 'De eerste stap moet "signaleren" zijn.'),
    ...said(kinds.at(-1) !== 'volgen', 'De laatste stap moet "volgen" zijn.'),
    ...before('consultatie', 'wegen'),
    ...before('wegen', 'beslissen'),
  ];
};

/** A number belongs to one step; only a step inside another one may share its number. */
const numbers: Rule = ({ steps }) => {
  const own = steps.filter(({ number, inside }) => number !== '' && inside === undefined).map(({ number }) => number);
  const lost = steps.filter(
    ({ inside, kind }) => inside === kind || !steps.some((step) => step.kind === (inside ?? kind)),
  );
  return [
    ...twice(own).map((number) => `Nummer ${number} hoort bij twee stappen.`),
    ...lost.map(({ kind }) => `De stap "${kind}" staat binnen een stap die er niet is.`),
    ...said(
      steps.some(({ kind, afterOutcome }) => afterOutcome !== undefined && kind !== 'volgen'),
      'Alleen "volgen" kan na het besluit twee namen hebben (afterOutcome).',
    ),
  ];
};

/** The step from which on a need can be met. */
const FROM: Partial<Record<Need, Stap>> = { weging: 'wegen', vragen: 'beslissen', zicht: 'volgen' };
/** What no school can leave out: without it the step has no ground (R22, R71, R79, R101). */
const ALWAYS: [Stap, Need][] = [
  ['signaleren', 'waarneming'],
  ['consultatie', 'overleg'],
  ['consultatie', 'adviesBijTwijfel'],
  ['gesprek', 'gesprek'],
  ['wegen', 'overleg'],
  ['wegen', 'weging'],
  ['beslissen', 'vragen'],
  ['volgen', 'zicht'],
];

/** Each need of a step can be met by then, and what the law asks for is among them. */
const needs: Rule = ({ steps, optional }) => {
  const at = (kind: Stap | undefined): number => steps.findIndex((step) => step.kind === kind);
  const early = steps.flatMap(({ kind, needs: asked }) =>
    asked
      .filter((need) => at(FROM[need]) > at(kind))
      .map((need) => `"${kind}" vraagt "${need}", maar dat komt pas later.`),
  );
  const off = NEEDS.filter((need) => (need === 'intake' || need === 'kindcheck') && !optional[need]).filter((need) =>
    steps.some((step) => step.needs.includes(need)),
  );
  const lacking = ALWAYS.filter(([kind, need]) =>
    steps.some((step) => step.kind === kind && !step.needs.includes(need)),
  );
  return [
    ...early,
    ...off.map((need) => `Een stap vraagt "${need}", maar dat staat uit bij "optional".`),
    ...lacking.map(([kind, need]) => `"${kind}" moet "${need}" vragen.`),
  ];
};

/** Slower never means sooner. */
const terms: Rule = ({ steps }) =>
  steps
    .filter(({ term }) => PACES.some((pace, index) => term[pace] < term[PACES[index - 1] ?? pace]))
    .map(({ kind }) => `Bij "${kind}" geeft een rustiger tempo minder tijd dan een sneller tempo.`);

/** Four eyes hold for persons: with one role only, its one holder could not be checked by anybody. */
const approvers: Rule = ({ approve }) =>
  Object.entries(approve)
    .filter(([, roles]) => new Set(roles).size < 2)
    .map(([what]) => `Bij akkoord op "${what}" hoort een tweede rol, voor als de eerste het zelf voorlegt.`);

const ACTING: readonly Role[] = [...STAFF, 'bevoegdGezag'];
const ANSWERS_FOR: readonly Role[] = ['directie', 'bevoegdGezag'];

/** Only who may be in a casus gets something to do in it. */
const people: Rule = ({ approve, careTeam, leads, does, finallyResponsible }) => {
  const named = [
    ...Object.values(approve).flat(),
    ...careTeam.chair,
    ...careTeam.members.map(({ role }) => role),
    ...leads,
  ];
  const alone = Object.entries(does).filter(([, doers]) => !doers.some((doer) => doer === 'af' || doer === 'lead'));
  return [
    ...[...new Set(named)]
      .filter((role) => !ACTING.includes(role))
      .map((role) => `De rol "${role}" doet niet mee in een zaak.`),
    ...alone.map(([what]) => `"${what}" moet ook kunnen door de AF of wie de stappen doet: iemand is er altijd.`),
    ...said(
      !does.decide.includes('af'),
      'De vragen van de beslissing moet ook de AF kunnen beantwoorden: bij haar wachten ze.',
    ),
    ...said(!ANSWERS_FOR.includes(finallyResponsible), 'Eindverantwoordelijk is de directie of het bevoegd gezag.'),
  ];
};

const OFFERED = [2, 4, 6];

const lists: Rule = ({ skipTalkGrounds, consults, followUp, withdrawn, version }) => [
  ...twice(skipTalkGrounds.map(({ id }) => id)).map((id) => `De reden "${id}" staat er twee keer in.`),
  ...twice(consults.map(({ id }) => id)).map((id) => `"${id}" staat twee keer bij het overleg.`),
  ...followUp.weeks
    .filter((weeks) => !OFFERED.includes(weeks))
    .map((weeks) => `Terugkijken om de ${weeks} weken kan niet; kies uit ${OFFERED.join(', ')}.`),
  ...said(Math.max(...followUp.weeks) * 7 > followUp.maxDays, 'Terugkijken valt later dan "maxDays" toelaat.'),
  ...said(withdrawn?.goOnWith === version, 'Een ingetrokken versie kan niet naar zichzelf verwijzen.'),
];

/** What only tells somebody something, or is nobody's but his own, need not climb; all else ends at the board (R122). */
const NEED_NOT_CLIMB: readonly Reminded[] = [
  'gesprekStraks',
  'vraag',
  'lezen',
  'vakantie',
  'collega',
  'instelling',
  'inhoud',
];

/** Nothing falls silent: whatever waits climbs to the directie, and then to the board; each level later than the one before. */
const climbing: Rule = ({ reminders: { kinds, acute, lanes } }) => [
  ...REMINDED.filter((kind) => !NEED_NOT_CLIMB.includes(kind))
    .filter((kind) => kinds[kind].climbs.directie === undefined || kinds[kind].climbs.bestuurscontact === undefined)
    .map((kind) => `Herinneringen: "${kind}" moet uitkomen bij de directie, en daarna bij het bestuur.`),
  ...REMINDED.filter((kind) => !rises(kinds[kind].climbs)).map(
    (kind) => `Herinneringen: bij "${kind}" hoort iemand het eerder dan wie voor hem komt.`,
  ),
  ...said(!rises(acute.climbs), 'Herinneringen: bij "acute" hoort iemand het eerder dan wie voor hem komt.'),
  ...said(kinds.collega.climbs.directie !== undefined, 'Wat over een collega gaat, komt bij niemand anders uit.'),
  ...said(
    lanes.vandaag > lanes['deze week'] || lanes['deze week'] > lanes.gewoon,
    'Herinneringen: een rustiger tempo geeft minder tijd dan een sneller tempo.',
  ),
];

const rises = (climbs: Partial<Record<Level, number>>): boolean => {
  const days = LEVELS.map((level) => climbs[level]).filter((day) => day !== undefined);
  return days.every((day, index) => day >= (days[index - 1] ?? day));
};

const RULES: readonly Rule[] = [
  order,
  numbers,
  needs,
  terms,
  approvers,
  people,
  lists,
  climbing,
  againstTheLaw,
  tooSlow,
];
