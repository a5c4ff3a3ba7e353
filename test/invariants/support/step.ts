import fc from 'fast-check';
import type { Awaited, AwaitedPage } from '../../../services/domain/awaited.ts';
import {
  casusCommand,
  isCasusCommand,
  isCasusForm,
  isSchoolCommand,
  isSignaalCommand,
  isSignaalForm,
  schoolCommand,
  signaalCommand,
} from '../../../services/domain/command.ts';
import { casusInputs } from '../../../services/domain/casus/inputs.ts';
import { school as schoolRules } from '../../../services/aggregates/school.ts';
import { schoolInputs } from '../../../services/domain/school/inputs.ts';
import { signaalInputs } from '../../../services/domain/signaal/inputs.ts';
import { DAY, HOUR, MINUTE } from '../../../services/domain/time.ts';
import { IN_CASUS, IN_SIGNAAL } from '../../domain/support/keeps.ts';
import { EVERYBODY, factsOf, type Who, whoIs } from '../../domain/support/school.ts';
import { nextAct } from '../../domain/support/walkProtocol.ts';
import { type Random, randomOf } from './random.ts';
import { correctionIn, startedOn, typedInCasus, typedInSchool, typedInSignaal } from './typed.ts';
import { heard, later, onCasus, onSchool, onSignaal, type Played, type World } from './world.ts';

/** One step of a walk. What it comes to depends on the world; the same seed in the same world is the same act. */
export type Step = {
  what: 'waits' | 'goes on' | 'tries' | 'hunts' | 'begins' | 'settles' | 'later' | 'hears';
  seed: number;
};

const WEIGHTS: [Step['what'], number][] = [
  ['waits', 6],
  ['goes on', 5],
  ['tries', 4],
  ['hunts', 4],
  ['begins', 1],
  ['settles', 1],
  ['later', 1],
  ['hears', 1],
];

const NEVER = 1_000_000;
const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(...WEIGHTS.map(([what, weight]) => ({ arbitrary: fc.constant(what), weight }))),
  seed: fc.nat(),
});

/** So many steps. A walk that goes wrong is tried again with steps left out, one after the other. */
export const anySteps = (length: number): fc.Arbitrary<Step[]> =>
  fc
    .array(fc.option(fc.noShrink(anyStep), { nil: undefined, freq: NEVER }), {
      minLength: length,
      maxLength: length,
      size: 'max',
    })
    .map((steps) => steps.filter((step) => step !== undefined));

/** What streams ask of each other; nobody presses it. */
const BETWEEN = [
  'casus.attachSignaal',
  'casus.loseSignaal',
  'casus.detachSignaal',
  'casus.reopen',
  'casus.absorb',
  'casus.release',
  'signaal.attach',
  'signaal.detach',
  'signaal.move',
  'signaal.join',
  'signaal.part',
  'signaal.unshield',
];
/** What makes a signal where there is none. */
const BEGINS = [
  'signaal.record',
  'signaal.record',
  'signaal.tell',
  'signaal.honour',
  'medewerkerRoute.record',
  'acuut.alert',
  'acuut.record',
] as const;

export const CASUS_ACTS = Object.keys(casusInputs).filter(isCasusCommand);
export const SIGNAAL_ACTS = Object.keys(signaalInputs).filter(isSignaalCommand);
export const SCHOOL_ACTS = Object.keys(schoolInputs).filter(isSchoolCommand);
const byPeople = <Type extends string>(types: Type[]): Type[] => types.filter((type) => !BETWEEN.includes(type));
const ON_CASUS = byPeople(CASUS_ACTS);
const ON_SIGNAAL = byPeople(SIGNAAL_ACTS).filter(
  (type) => !BEGINS.some((one) => one === type) || type === 'acuut.record',
);
const ON_SCHOOL = SCHOOL_ACTS.filter((type) => type !== 'school.create');

/** An act as somebody did it: what it changed. */
export type Done = Played & { by: Who | ''; type: string; on: string };

const done = (by: Done['by'], type: string, on: string, played: Played): Done => ({ by, type, on, ...played });

/** Somebody does something with a casus, as the edge hears it: what it does not take is refused before any rule. */
export const doesInCasus = (world: World, id: string, by: Who, type: string, random: Random): Done => {
  const story = world.casussen[id];
  if (story === undefined) return done(by, type, id, { world, events: [], refused: 'GONE' });
  if (type === 'casus.correct')
    return done(by, type, id, onCasus(world, id, by, { type, input: correctionIn(story, random) }));
  if (!isCasusForm(type)) return started(world, id, by, random);
  const parsed = casusCommand(type, typedInCasus(type, story, world, random));
  if ('refusal' in parsed) return done(by, type, id, { world, events: [], refused: parsed.refusal.code });
  return done(by, type, id, onCasus(world, id, by, parsed.command));
};

/** A start is pressed on a signal. */
const started = (world: World, id: string, by: Who, random: Random): Done => {
  const from = Object.keys(world.signalen);
  const command = from.length === 0 ? undefined : startedOn(random.oneOf(from), world, random);
  if (command === undefined) return done(by, 'casus.start', id, { world, events: [], refused: 'GONE' });
  return done(by, 'casus.start', id, onCasus(world, id, by, command));
};

export const doesInSignaal = (world: World, id: string, by: Who, type: string, random: Random): Done => {
  const story = world.signalen[id];
  if (type === 'signaal.correct' && story !== undefined)
    return done(by, type, id, onSignaal(world, id, by, { type, input: correctionIn(story, random) }));
  if (!isSignaalForm(type)) return done(by, type, id, { world, events: [], refused: 'GONE' });
  const parsed = signaalCommand(type, typedInSignaal(type, world, random));
  if ('refusal' in parsed) return done(by, type, id, { world, events: [], refused: parsed.refusal.code });
  return done(by, type, id, onSignaal(world, id, by, parsed.command));
};

const doesInSchool = (world: World, by: Who, type: string, random: Random): Done => {
  if (!isSchoolCommand(type) || type === 'school.create') throw new Error(`no act on a school: ${type}`);
  const parsed = schoolCommand(type, typedInSchool(type, world, random));
  if ('refusal' in parsed) return done(by, type, '', { world, events: [], refused: parsed.refusal.code });
  return done(by, type, '', onSchool(world, by, parsed.command));
};

const MOST_SIGNALS = 6;
const MOST_CASUSSEN = 3;
const id = (kind: 's' | 'c', number: number): string => `${kind}-${String(number).padStart(26, '0')}`;
const openIn = <Story extends { state: { status: string } }>(stories: Record<string, Story>): string[] =>
  Object.keys(stories).filter((one) => ['closed', 'withdrawn'].includes(stories[one]?.state.status ?? '') === false);

const begins = (world: World, random: Random): Done => {
  const number = Object.keys(world.signalen).length + world.outbox.length;
  const next = `${id('s', number)}`;
  if (openIn(world.signalen).length >= MOST_SIGNALS || world.signalen[next] !== undefined) return tries(world, random);
  return doesInSignaal(world, next, random.oneOf(EVERYBODY), random.oneOf(BEGINS), random);
};

const starts = (world: World, random: Random): Done => {
  const next = id('c', Object.keys(world.casussen).length);
  if (openIn(world.casussen).length >= MOST_CASUSSEN) return tries(world, random);
  return started(world, next, random.oneOf(EVERYBODY), random);
};

const TRIES = 20;

/** Anybody tries anything, until something is no longer refused. */
const tries = (world: World, random: Random): Done => {
  let last = try1(world, random);
  for (let tried = 1; tried < TRIES && last.events.length === 0; tried += 1) last = try1(world, random);
  return last;
};

const try1 = (world: World, random: Random): Done => {
  const by = random.oneOf(EVERYBODY);
  const casussen = Object.keys(world.casussen).slice(-MOST_CASUSSEN - 1);
  const signalen = Object.keys(world.signalen).slice(-MOST_SIGNALS);
  const where = random.below(20);
  if (where === 0) return doesInSchool(world, by, random.oneOf(ON_SCHOOL), random);
  if (where < 5 && signalen.length > 0)
    return doesInSignaal(world, random.oneOf(signalen), by, random.oneOf(ON_SIGNAAL), random);
  if (casussen.length === 0) return starts(world, random);
  return doesInCasus(world, random.oneOf(casussen), by, random.oneOf(ON_CASUS), random);
};

/** What needs a moment that does not often come. */
const RARE_ON_CASUS: typeof ON_CASUS = [
  'casus.merge',
  'casus.unmerge',
  'casus.unmerge',
  'evaluatie.talked',
  'bewaren.seen',
  'turn.handOver',
  'casus.keepShield',
  'observation.decline',
  'gesprek.nearDecline',
  'gesprek.staffSafe',
  'weging.anonymise',
  'bewaren.return',
  'verwijsindex.record',
];
const RARE_ON_SIGNAAL: typeof ON_SIGNAAL = [
  'signaal.place',
  'signaal.close',
  'signaal.keep',
  'signaal.erase',
  'signaal.hold',
  'signaal.release',
];

/** Whoever can do this one act, wherever it can be done now: so that also what is rare happens. */
const hunts = (world: World, random: Random): Done => {
  const onCasussen = random.below(3) > 0;
  const rare = random.below(2) === 0;
  const type = random.oneOf(onCasussen ? (rare ? RARE_ON_CASUS : ON_CASUS) : rare ? RARE_ON_SIGNAAL : ON_SIGNAAL);
  const does = onCasussen ? doesInCasus : doesInSignaal;
  const streams = Object.keys(onCasussen ? world.casussen : world.signalen).slice(-MOST_SIGNALS);
  for (const on of streams)
    for (const by of EVERYBODY) {
      const act = does(world, on, by, type, random);
      if (act.events.length > 0) return act;
    }
  return tries(world, random);
};

type Awaits = { waits: () => Awaited[] };
type Waiting = { on: string; person: string; type: string; does: typeof doesInCasus };

/** What somebody is awaited for, on streams of one kind. */
const waitingIn = (
  stories: Record<string, Awaits>,
  acts: Partial<Record<AwaitedPage, string[]>>,
  does: Waiting['does'],
): Waiting[] =>
  Object.entries(stories).flatMap(([on, story]) =>
    story.waits().flatMap(({ person, page }) => (acts[page] ?? []).map((type) => ({ on, person, type, does }))),
  );

/** Somebody who is awaited does what waits for him. */
const waits = (world: World, random: Random): Done => {
  const inCasus = waitingIn(world.casussen, IN_CASUS, doesInCasus);
  const inSignaal = waitingIn(world.signalen, IN_SIGNAAL, doesInSignaal);
  const groups = [inCasus, inCasus, inSignaal].filter((group) => group.length > 0);
  if (groups.length === 0) return begins(world, random);
  const { on, person, type, does } = random.oneOf(random.oneOf(groups));
  return does(world, on, whoIs(person), type, random);
};

const ANSWERS = ['ja', 'nee', 'twijfel'] as const;

/** Somebody goes on with a casus: the next act on the way to its end, by the first who may. */
const goesOn = (world: World, random: Random): Done => {
  const on = random.oneOf(openIn(world.casussen));
  const story = world.casussen[on];
  if (story === undefined) return waits(world, random);
  const answer = () => random.oneOf(ANSWERS);
  const way = { answers: { 1: answer(), 2: answer(), 3: answer(), 4: answer() }, skipsTalk: random.below(4) === 0 };
  const { type } = nextAct(story, way);
  const awaited = story.waits().map(({ person }) => whoIs(person));
  let last = waits(world, random);
  for (const by of new Set([...awaited, ...EVERYBODY])) {
    last = doesInCasus(world, on, by, type, random);
    if (last.events.length > 0) return last;
  }
  return last;
};

/** What waits at the school itself. */
const settles = (world: World, random: Random): Done => {
  const { around } = world;
  const all = schoolRules.awaited(around.school, factsOf('marja', around));
  if (all.length === 0 || random.below(2) === 0) {
    const type = random.oneOf(ON_SCHOOL);
    const acts = EVERYBODY.map((who) => doesInSchool(world, who, type, random));
    return acts.find(({ events }) => events.length > 0) ?? tries(world, random);
  }
  const by = whoIs(random.oneOf(all).person);
  return doesInSchool(world, by, random.oneOf(['role.confirm', 'role.return', 'roles.read', 'contact.done']), random);
};

/** What was asked last can be heard first. */
const hears = (world: World, random: Random): Done => {
  if (world.outbox.length === 0) return tries(world, random);
  const index = random.below(world.outbox.length);
  return { by: '', on: world.outbox[index]?.out.stream ?? '', ...heard(world, index) };
};

const MOMENTS = [10 * MINUTE, 2 * HOUR, DAY, 3 * DAY, 7 * DAY, 20 * DAY];

/** Where a casus runs nowhere, it is time for one. */
export const played = (world: World, { what, seed }: Step): Done => {
  const random = randomOf(seed);
  if (Object.keys(world.signalen).length === 0) return begins(world, random);
  switch (what) {
    case 'waits':
      return waits(world, random);
    case 'goes on':
      return openIn(world.casussen).length === 0 ? starts(world, random) : goesOn(world, random);
    case 'tries':
      return tries(world, random);
    case 'hunts':
      return hunts(world, random);
    case 'begins':
      return random.below(2) === 0 ? begins(world, random) : starts(world, random);
    case 'settles':
      return settles(world, random);
    case 'later':
      return done('', 'later', '', {
        world: later(world, world.around.now + random.oneOf(MOMENTS)),
        events: [],
        refused: '',
      });
    case 'hears':
      return hears(world, random);
    default:
      return unknownStep(what);
  }
};

const unknownStep = (what: never): never => {
  throw new Error(`unknown step: ${JSON.stringify(what)}`);
};
