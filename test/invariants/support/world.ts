import type { Outgoing } from '../../../services/aggregates/aggregate.ts';
import { takenBack } from '../../../services/aggregates/asked.ts';
import { casus } from '../../../services/aggregates/casus.ts';
import { school } from '../../../services/aggregates/school.ts';
import { signaal } from '../../../services/aggregates/signaal.ts';
import type { CasusCommand } from '../../../services/domain/casus/inputs.ts';
import { casusCommand, isCasusForm, isSignaalForm, signaalCommand } from '../../../services/domain/command.ts';
import { type Decision, isRefused } from '../../../services/domain/decision.ts';
import type { SchoolCommand } from '../../../services/domain/school/inputs.ts';
import type { SchoolEvent } from '../../../services/domain/school/school.ts';
import type { SignaalCommand } from '../../../services/domain/signaal/inputs.ts';
import type { Instant } from '../../../services/domain/time.ts';
import {
  type Commit,
  type GivenCasus,
  givenCasus,
  type GivenSignaal,
  givenSignaal,
  goesOn,
} from '../../domain/support/given.ts';
import { type Around, factsOf, ID, type Who } from '../../domain/support/school.ts';

/** What one stream asks of another and that has not been heard yet. */
export type Asked = { from: string; by: Who; out: Outgoing };

/** A school with everything in it at one moment; `changed`: the streams that the last act touched. */
export type World = {
  around: Around;
  schoolTold: Commit<SchoolEvent>[];
  casussen: Record<string, GivenCasus>;
  signalen: Record<string, GivenSignaal>;
  outbox: Asked[];
  changed: string[];
};

export const worldOf = (around: Around): World => ({
  around,
  schoolTold: [],
  casussen: {},
  signalen: {},
  outbox: [],
  changed: [],
});

/** What came of an act: the world after it, and which events; none when it was refused or was so already. */
export type Played = { world: World; events: string[]; refused: string };

const unchanged = (world: World, refused = ''): Played => ({ world, events: [], refused });

const playedOf = <Event>(world: World, decision: Decision<Event>, accepted: (events: Event[]) => World): Played => {
  if (isRefused(decision)) return unchanged(world, decision.refused.code);
  const { events } = decision;
  if (events.length === 0) return unchanged(world);
  return { world: accepted(events), events: events.map(typeOf), refused: '' };
};

const typeOf = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : '';

const asks = (world: World, from: string, by: Who, all: Outgoing[]): Asked[] => [
  ...world.outbox,
  ...all.map((out) => ({ from, by, out })),
];

/** Somebody does something with a casus; a start makes one. */
export const onCasus = (world: World, id: string, by: Who, command: CasusCommand): Played => {
  const story = world.casussen[id] ?? givenCasus().where(world.around);
  const decision = casus.decide(command, story.state, factsOf(by, world.around), 0);
  return playedOf(world, decision, (events) => {
    const next = goesOn(casus, story, { by, at: world.around.now, events });
    return {
      ...world,
      casussen: { ...world.casussen, [id]: next },
      outbox: asks(world, id, by, casus.outgoing(events, id, next.state)),
      changed: [id],
    };
  });
};

/** Somebody does something with a signal; what begins one makes it. */
export const onSignaal = (world: World, id: string, by: Who, command: SignaalCommand): Played => {
  const story = world.signalen[id] ?? givenSignaal().where(world.around);
  const decision = signaal.decide(command, story.state, factsOf(by, world.around), 0);
  return playedOf(world, decision, (events) => {
    const next = goesOn(signaal, story, { by, at: world.around.now, events });
    return {
      ...world,
      signalen: { ...world.signalen, [id]: next },
      outbox: asks(world, id, by, signaal.outgoing(events, id, next.state)),
      changed: [id],
    };
  });
};

/** Somebody changes the school: from then on every stream lives in another one. */
export const onSchool = (world: World, by: Who, command: SchoolCommand): Played => {
  const { around } = world;
  const decision = school.decide(command, around.school, factsOf(by, around), 0);
  return playedOf(world, decision, (events) => {
    const version = around.school.version + 1;
    const meta = { by: ID[by], at: around.now, version };
    const state = events.reduce((before, event) => school.evolve(before, event, meta), around.school);
    const told = [...world.schoolTold, { by, at: around.now, events }];
    return { ...within(world, { ...around, school: state }), schoolTold: told };
  });
};

/** The same streams at another moment or in another school. */
const within = (world: World, around: Around): World => ({
  ...world,
  around,
  casussen: Object.fromEntries(Object.entries(world.casussen).map(([id, story]) => [id, story.where(around)])),
  signalen: Object.fromEntries(Object.entries(world.signalen).map(([id, story]) => [id, story.where(around)])),
  changed: [...Object.keys(world.casussen), ...Object.keys(world.signalen)],
});

export const later = (world: World, now: Instant): World => within(world, { ...world.around, now });

/** What was asked, and what came of it. */
export type Heard = Played & { type: string };

/** One of the things that streams ask of each other is heard, as `crossStream.ts` does it. */
export const heard = (world: World, index: number): Heard => {
  const asked = world.outbox[index];
  return asked === undefined
    ? { ...unchanged(world), type: '' }
    : { ...hear(world, asked), type: asked.out.command.type };
};

const hear = (world: World, asked: Asked): Played => {
  const rest = { ...world, outbox: world.outbox.filter((one) => one !== asked), changed: [] };
  const { from, by, out } = asked;
  if (!stillAsked(rest, asked)) return unchanged(rest);
  if (out.stream === '') return { world: without(rest, from), events: ['StreamDestroyed'], refused: '' };
  const played = ask(rest, by, out);
  const back = played.refused === '' ? undefined : takenBack(from, out);
  return back === undefined ? played : ask(rest, by, back);
};

const stillAsked = (world: World, { from, out }: Asked): boolean => {
  const one = world.casussen[from];
  const other = world.signalen[from];
  if (one !== undefined) return casus.asks(one.state, out, from);
  return other !== undefined && signaal.asks(other.state, out, from);
};

const without = (world: World, id: string): World => {
  const { [id]: _gone, ...signalen } = world.signalen;
  return { ...world, signalen };
};

/** A stream that is not there (any more) can hear nothing, as a store would say. */
const ask = (world: World, by: Who, { stream, command: { type, input } }: Outgoing): Played => {
  if (world.signalen[stream] !== undefined && isSignaalForm(type)) {
    const parsed = signaalCommand(type, input);
    return 'refusal' in parsed ? wrong(type) : onSignaal(world, stream, by, parsed.command);
  }
  if (world.casussen[stream] !== undefined && isCasusForm(type)) {
    const parsed = casusCommand(type, input);
    return 'refusal' in parsed ? wrong(type) : onCasus(world, stream, by, parsed.command);
  }
  return unchanged(world, 'GONE');
};

const wrong = (type: string): never => {
  throw new Error(`one stream asks ${type} of another with what it does not take`);
};
