import { nextConsideration } from '../../../services/domain/afwegingskader.ts';
import { bringsOf } from '../../../services/aggregates/asked.ts';
import { addDays, dayOf } from '../../../services/domain/calendar.ts';
import type { CasusCommand, CasusFormType } from '../../../services/domain/casus/inputs.ts';
import { casusInputs } from '../../../services/domain/casus/inputs.ts';
import type { Original } from '../../../services/domain/correction.ts';
import { holdersOf } from '../../../services/domain/people.ts';
import { schoolInputs } from '../../../services/domain/school/inputs.ts';
import { heldKey } from '../../../services/domain/school/decide/roles.ts';
import { type SignaalFormType, signaalInputs } from '../../../services/domain/signaal/inputs.ts';
import type { Commit, GivenCasus } from '../../domain/support/given.ts';
import { CASUS, SIGNAAL, starts } from '../../domain/support/inputs.ts';
import { SETTINGS } from '../../domain/support/schoolStory.ts';
import { ID } from '../../domain/support/school.ts';
import { anyValue, type Field, fieldsOf } from './anyValue.ts';
import { asOf } from './asOf.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

type Typed = Record<string, unknown>;
type Schemas = Record<string, Parameters<typeof fieldsOf>[0]>;

const fieldsIn = (schemas: Schemas): Record<string, Record<string, Field>> =>
  Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, fieldsOf(schema)]));

const FIELDS = { casus: fieldsIn(casusInputs), signaal: fieldsIn(signaalInputs), school: fieldsIn(schoolInputs) };
const EXAMPLES: Record<keyof typeof FIELDS, Record<string, Typed>> = {
  casus: CASUS,
  signaal: SIGNAAL,
  school: SETTINGS,
};

/**
 * What somebody types for an act: what fits the moment, or (`odd`) with up to three fields filled in with anything
 * that their schema knows.
 */
const typedFor = (kind: keyof typeof FIELDS, type: string, fits: Typed, world: World, random: Random): Typed => {
  const { now } = world.around;
  const example = { ...asOf(now, EXAMPLES[kind][type] ?? {}), ...fits };
  const fields = Object.entries(FIELDS[kind][type] ?? {});
  const odd = type !== 'acuut.alert' && random.below(3) === 0 ? Math.min(fields.length, 1 + random.below(3)) : 0;
  const around = { signals: Object.keys(world.signalen), casussen: Object.keys(world.casussen), today: dayOf(now) };
  const changed = Array.from({ length: odd }, () => random.oneOf(fields)).map(([name, field]) => [
    name,
    anyValue(field, example[name], around, random),
  ]);
  return { ...example, ...Object.fromEntries(changed) };
};

type Fits<Story> = (story: Story, world: World, random: Random) => Typed;

const some = <Value>(values: readonly Value[], otherwise: Value, random: Random): Value =>
  values.length === 0 ? otherwise : random.oneOf(values);

const otherCasus = (world: World, random: Random): string =>
  some(Object.keys(world.casussen), 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa', random);

/** What fits in the state of now, where the example of an act does not. */
const FITS: Partial<Record<CasusFormType, Fits<GivenCasus>>> = {
  'afwegingskader.answer': ({ state }, _, random) => ({
    n: state.fourthAgain ? 4 : (nextConsideration(state.answers) ?? 1),
    answer: random.oneOf(['ja', 'nee', 'twijfel']),
    provider: 'wijkteam',
    unsafe: ['acuut'],
  }),
  'weging.plan': ({ around: { protocol, school, now } }, _, random) => {
    const chairs = protocol.careTeam.chair.flatMap((role) => holdersOf(school.people, role, dayOf(now)));
    const byName = random.below(2) === 0;
    return {
      chair: chairs[0]?.id ?? ID.peter,
      members: [ID.fatma, random.oneOf([ID.sanne, ID.hanna, ID.marja])],
      guests: random.oneOf(['', '', 'mw. Bos']),
      whyMissing: 'Het kan niet wachten.',
      ...(byName ? {} : { share: 'zonderNaam', anonText: 'Leerling bovenbouw.' }),
    };
  },
  'weging.open': () => ({ why: 'Zij belt mee.' }),
  'weging.record': ({ state }, _, random) => ({
    present: state.weging?.members ?? [],
    absentWhy: 'Ziek.',
    parentsCame: 'nietErbij',
    others: '',
    vt: random.oneOf(['ja', 'neeGeenTwijfel']),
  }),
  'weging.decline': ({ around: { protocol, school, now } }, _, random) => ({
    who: some(
      protocol.careTeam.chair.flatMap((role) => holdersOf(school.people, role, dayOf(now))).map(({ id }) => id),
      '',
      random,
    ),
  }),
  'gesprek.skip': ({ around }, _, random) => ({ ground: random.oneOf(around.protocol.skipTalkGrounds).id }),
  'followUp.verdict': (_, __, random) => ({ answer: random.oneOf(['ja', 'ja', 'nee', 'twijfel']) }),
  'casus.close': ({ state }, _, random) => {
    const refuted = state.outcome === null || state.outcome.outcome === 'weerlegd';
    return {
      reason: random.oneOf(['veilig', refuted ? 'weerlegd' : 'veilig', state.left === null ? 'veilig' : 'leerlingWeg']),
    };
  },
  'casus.liftShield': ({ state }, _, random) => ({ person: some(state.excluded, ID.joost, random) }),
  'casus.merge': (_, world, random) => ({ other: otherCasus(world, random) }),
  'sibling.link': (_, world, random) => ({ other: otherCasus(world, random) }),
  'sibling.unlink': ({ state }, _, random) => ({ other: some(state.siblings, 'c-aaa', random) }),
};

export const typedInCasus = (type: CasusFormType, story: GivenCasus, world: World, random: Random): Typed =>
  typedFor('casus', type, FITS[type]?.(story, world, random) ?? {}, world, random);

const SIGNAAL_FITS: Partial<Record<SignaalFormType, (world: World, random: Random) => Typed>> = {
  'signaal.triage': (world, random) => ({
    same: random.oneOf([
      'weetNiet',
      'weetNiet',
      'nieuw',
      ...Object.keys(world.signalen),
      ...Object.keys(world.casussen),
    ]),
    next: random.oneOf(['praten', 'kijken', 'meldcode', 'andereZorg', 'veiligThuis']),
    pace: random.oneOf(['gewoon', 'vandaag']),
    date: addDays(dayOf(world.around.now), 7),
  }),
  'signaal.place': (world, random) => ({
    same: random.oneOf(['nieuw', ...Object.keys(world.signalen), ...Object.keys(world.casussen)]),
  }),
  'signaal.close': (_, random) => ({ keep: random.oneOf(['bewaren', 'bewaren', 'wissen']) }),
  'signaal.moveToStaff': (_, random) => ({ colleague: random.oneOf([ID.joost, ID.sanne, ID.peter, ID.marja]) }),
  'medewerkerRoute.record': (_, random) => ({
    who: random.oneOf(['directie', 'collega', 'familie']),
    colleague: random.oneOf([ID.joost, ID.peter, ID.marja]),
  }),
  'signaal.record': (_, random) => ({ danger: random.oneOf(['nee', 'nee', 'jaNu', 'kindVertelt', 'weetNiet']) }),
  'sibling.link': (world, random) => ({ other: otherCasus(world, random) }),
};

export const typedInSignaal = (type: SignaalFormType, world: World, random: Random): Typed =>
  typedFor('signaal', type, SIGNAAL_FITS[type]?.(world, random) ?? {}, world, random);

/** In a school of people who come and go: a role is ended or confirmed that is there. */
export const typedInSchool = (type: string, world: World, random: Random): Typed => {
  const { people, proposals } = world.around.school;
  const held = people.flatMap((person) => person.roles.map((role) => heldKey(person.id, role)));
  const fits: Record<string, Typed> = {
    'role.confirm': { proposal: String(proposals[0]?.version ?? 0) },
    'role.return': { proposal: String(proposals[0]?.version ?? 0) },
    'role.end': { held: some(held, '', random) },
    'role.propose': {
      person: random.oneOf(Object.values(ID)),
      role: random.oneOf(['ib', 'af', 'directie', 'medewerker', 'zorgteamlid']),
      function: 'SMW',
      days: random.oneOf(['', 'ma,do']),
    },
  };
  return typedFor('school', type, fits[type] ?? {}, world, random);
};

/** Somebody puts right what stands in a commit of the story. */
export const correctionIn = <Event extends { type: string }>(
  { commits }: { commits: Commit<Event>[] },
  random: Random,
): { version: number; text: string; why: string; of: Original } => {
  const version = 1 + random.below(commits.length);
  const commit = commits[version - 1];
  const of = { by: commit === undefined ? '' : ID[commit.by], type: commit?.events[0]?.type ?? '' };
  return { version, text: 'Het was bij taal.', why: 'Ik vergiste me.', of };
};

/** The Meldcode is started on a signal, with what the signal knows. */
export const startedOn = (id: string, world: World, random: Random): CasusCommand | undefined => {
  const state = world.signalen[id]?.state;
  if (state === undefined) return undefined;
  return starts({
    signals: [id],
    initials: state.initials,
    pace: state.pace,
    running: state.casus,
    brings: bringsOf(state),
    leadWho: random.oneOf([ID.sanne, ID.joost, ID.marja]),
    shield: random.oneOf(['', '', '', ID.joost]),
    born: random.oneOf(['2018-03-04', '2013-03-04', '2010-03-04']),
    signalCount: 1,
  });
};
