import type { z } from 'zod';
import { casusInputs } from '../../services/domain/casus/inputs.ts';
import { isRefused } from '../../services/domain/decision.ts';
import { signaalInputs } from '../../services/domain/signaal/inputs.ts';
import { decideCasus } from '../../services/domain/casus/decide.ts';
import { evolveCasus } from '../../services/domain/casus/evolve.ts';
import { CASUS_EVENTS, SIGNAAL_EVENTS } from '../../services/domain/upcast.ts';
import { gepland, gestart, wegen } from './support/casus.ts';
import { givenCasus, givenSignaal } from './support/given.ts';
import { does, signals } from './support/inputs.ts';
import { factsOf, FULL, SCHOOL } from './support/school.ts';
import { vastgelegd } from './support/signaal.ts';
import { CASUS_ACTS, everybodyDoes, MOMENTS, SIGNAAL_ACTS, walk } from './support/walk.ts';

const LIMIT = 32 * 1024;
const sizeOf = (state: unknown): number => Buffer.byteLength(JSON.stringify(state));
const CANARY = 'kanarie in een zin';

// Ids that Pluis itself hands on, what waits, a reason from the protocol's list, and what may be seen.
const NOT_TYPED = ['signaal', 'casus', 'ground', 'initials', 'group', 'wait'];
// Consent for somebody else holds for that name alone: the rules compare it (docs/decisions/0021).
const NEEDED = ['consent.other who'];

type Shaped = { shape: Record<string, z.ZodType> };
const shapes: Record<string, Shaped> = { ...casusInputs, ...signaalInputs };
const canariesFor = (type: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(shapes[type]?.shape ?? {})
      .filter(
        ([field, value]) =>
          !NOT_TYPED.includes(field) && !NEEDED.includes(`${type} ${field}`) && value.safeParse(CANARY).success,
      )
      .map(([field]) => [field, CANARY]),
  );

/** The same act, with a canary in every field in which people type. */
const sung = <Command extends { type: string; input: object }>(command: Command): Command => ({
  ...command,
  input: { ...command.input, ...canariesFor(command.type) },
});

const casusActs = everybodyDoes(CASUS_ACTS.map(sung));
const unmergedActs = casusActs.filter(({ command: { type } }) => type !== 'casus.merge');
// A walk that stays open: nothing lets a suspicion go, and nothing says that all is safe.
const openActs = unmergedActs.filter(({ command: { type } }) => type !== 'casus.close');
const kindsOfWalk = [unmergedActs, openActs, casusActs];
const signaalActs = everybodyDoes(SIGNAAL_ACTS.map(sung));
// A walk along the ordinary way: nothing turns out to be about a colleague.
const ordinaryActs = signaalActs.filter(({ command: { type } }) => !/Route|moveToStaff/.test(type));

/** Spread without a pattern, or a walk would pass some acts by for ever. */
const mixed = (seed: number): number => {
  const one = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  const two = Math.imul(one ^ (one >>> 16), 0x45d9f3b);
  return (two ^ (two >>> 16)) >>> 0;
};

// The same arbitrary numbers each time.
const numbers = (count: number, from = 0): number[] =>
  Array.from({ length: count }, (_, index) => mixed(from + index + 1));
const hasNoCanary = ({ state }: { state: object }): void => expect(JSON.stringify(state)).not.toContain('kanarie');
const typesIn = (commits: { events: { type: string }[] }[]): string[] =>
  commits.flatMap(({ events }) => events.map(({ type }) => type)).filter((type) => !PASSED_BY.includes(type));

/** Ids and days that Pluis made; the last one is hardly there before time has passed. */
const PASSED_BY = ['Reminded', 'RouteGone', 'AlarmHeld', 'BewarenEnded', 'EscalationAnswered', 'VakantieWatched'];

/** Every event of somebody's act. */
const acted = (events: object): string[] =>
  Object.keys(events)
    .filter((type) => !PASSED_BY.includes(type))
    .toSorted();

describe('what people type', () => {
  it('is found in every act that has a field for it', () => {
    const silent = Object.keys(shapes).filter((type) => Object.keys(canariesFor(type)).length === 0);
    expect(silent.filter((type) => Object.keys(shapes[type]?.shape ?? {}).length > 0).toSorted()).toEqual([
      'acuut.alert',
      'bewaren.left',
      'casus.absorb',
      'casus.attachSignaal',
      'casus.detachSignaal',
      'casus.look',
      'casus.loseSignaal',
      'casus.release',
      'escalation.speak',
      'evaluatie.ask',
      'signaal.attach',
      'signaal.detach',
      'signaal.join',
      'signaal.move',
      'signaal.part',
      'signaal.unshield',
      'verwijsindex.record',
    ]);
  });
  it('never reaches the state of a casus, whatever happened', () => {
    const seen = [givenCasus(), ...MOMENTS].flatMap((moment, index) => {
      const walks = kindsOfWalk.map((acts, kind) =>
        walk(
          moment.where({ protocol: FULL }),
          acts,
          numbers(80, (index * kindsOfWalk.length + kind) * 80),
          hasNoCanary,
        ),
      );
      return walks.flatMap(({ commits }) => typesIn(commits.slice(moment.commits.length)));
    });
    // What a walk passes by: every act of everybody, once from each moment.
    const once = MOMENTS.flatMap((moment) =>
      casusActs.flatMap(({ by, command }) => {
        const { decision } = moment.when(command, by);
        if (isRefused(decision) || decision.events.length === 0) return [];
        hasNoCanary(moment.and(by, command));
        return typesIn([decision]);
      }),
    );
    // What a walk seldom comes by.
    const split = gestart.and('marja', does('casus.merge')).and('marja', sung(does('casus.unmerge')));
    const danger = gepland
      .and('fatma', does('weging.view', { danger: 'ja' }))
      .and('marja', sung(does('weging.dangerHandled')));
    hasNoCanary(split);
    hasNoCanary(danger);
    expect([...new Set([...seen, ...once, ...typesIn([...split.commits, ...danger.commits])])].toSorted()).toEqual(
      acted(CASUS_EVENTS),
    );
  });
  it('never reaches the state of a signal, but for initials and group', () => {
    const starts = [givenSignaal(), vastgelegd.and('marja', sung(signals('sibling.link')))];
    const seen = numbers(110).flatMap((first, index) =>
      typesIn(
        walk(
          starts[index % starts.length] ?? givenSignaal(),
          index % 3 === 0 ? signaalActs : ordinaryActs,
          [first, ...numbers(30).map((next) => next + first)],
          hasNoCanary,
        ).commits,
      ),
    );
    expect([...new Set(seen)].toSorted()).toEqual(acted(SIGNAAL_EVENTS));
  });
});

describe('the snapshot after 1,000 commits', () => {
  it('of a casus stays below 32 KB', () => {
    const story = walk(givenCasus(), openActs, numbers(1000), () => {});
    expect(story.commits).toHaveLength(1000);
    expect(sizeOf(story.state)).toBeLessThan(LIMIT / 4);
    hasNoCanary(story);
  });
  it('of a signal stays below 32 KB', () => {
    const story = walk(
      givenSignaal(),
      signaalActs.filter(({ command: { type } }) => type !== 'signaal.withdraw'),
      numbers(1000),
      () => {},
    );
    expect(story.commits).toHaveLength(1000);
    expect(sizeOf(story.state)).toBeLessThan(LIMIT / 8);
    hasNoCanary(story);
  });
  it('of a casus about which a whole large school is asked, and forty weigh, stays below 32 KB', () => {
    const colleagues = Array.from(
      { length: 150 },
      (_, index) => `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    );
    const [sanne] = SCHOOL.people;
    if (sanne === undefined) throw new Error('no Sanne');
    const people = [...SCHOOL.people, ...colleagues.map((id) => ({ ...sanne, id }))];
    const school = { ...SCHOOL, people };
    const members = [...colleagues.slice(0, 36), ...SCHOOL.people.slice(4, 6).map(({ id }) => id)];
    const asked = wegen
      .where({ school })
      .and(
        'marja',
        ...Array.from({ length: 40 - wegen.state.signals.length }, (_, index) =>
          does('casus.attachSignaal', { signaal: `s-${String(index).padStart(26, 'a')}` }),
        ),
        ...colleagues.map((whom) => does('observation.invite', { whom })),
        does('weging.plan', { members }),
      );
    const state = members.reduce((before, id) => {
      const facts = factsOf('sanne', { ...asked.around, school });
      const decision = decideCasus(sung(does('weging.view')), before, {
        ...facts,
        actor: { ...facts.actor, person: id },
      });
      if (isRefused(decision)) throw new Error(decision.refused.code);
      const meta = { by: id, at: facts.now, version: before.version + 1 };
      return decision.events.reduce((folded, event) => evolveCasus(folded, event, meta), before);
    }, asked.state);
    expect(state.invited).toHaveLength(150);
    expect(state.weging?.views).toHaveLength(38);
    expect(state.signals).toHaveLength(40);
    expect(sizeOf(state)).toBeLessThan(LIMIT);
  });
});
