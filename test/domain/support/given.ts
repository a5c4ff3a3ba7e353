import type { Aggregate } from '../../../services/aggregates/aggregate.ts';
import { casus } from '../../../services/aggregates/casus.ts';
import { signaal } from '../../../services/aggregates/signaal.ts';
import type { Awaited } from '../../../services/domain/awaited.ts';
import type { CasusEvent } from '../../../services/domain/casus/events.ts';
import type { CasusState } from '../../../services/domain/casus/casus.ts';
import type { CasusCommand } from '../../../services/domain/casus/inputs.ts';
import { type Facts, isRefused } from '../../../services/domain/decision.ts';
import type { SignaalCommand } from '../../../services/domain/signaal/inputs.ts';
import type { SignaalEvent } from '../../../services/domain/signaal/events.ts';
import type { SignaalState } from '../../../services/domain/signaal/signaal.ts';
import type { Instant } from '../../../services/domain/time.ts';
import type { StoredEvent } from '../../../services/domain/upcast.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { AROUND, type Around, factsOf, ID, type Who, whoIs } from './school.ts';

export type Rules<State, Command, Event> = Pick<
  Aggregate<State, Command, Event & StoredEvent>,
  'initial' | 'decide' | 'evolve' | 'awaited'
>;

/** One act as it was written: who, when, what. */
export type Commit<Event> = { by: Who; at: Instant; events: Event[] };
export const did = <Event>(by: Who, ...events: Event[]): Commit<Event> => ({ by, at: AROUND.now, events });

export type Given<State, Command, Event extends StoredEvent> = {
  state: State;
  commits: Commit<Event>[];
  around: Around;
  /** Plays acts that must be accepted. */
  and: (by: Who, ...commands: Command[]) => Given<State, Command, Event>;
  /** The same history, with other facts. */
  where: (change: Partial<Around>) => Given<State, Command, Event>;
  /** The act in question. `seen`: the revision that was on screen, 0 for none. */
  when: (command: Command, by: Who, seen?: number) => Outcome<Event>;
  waits: () => Awaited[];
  /** `marja triage`, in order of the alphabet. */
  awaits: () => string[];
};

/** Events that happened, folded; then an act; then what comes of it. */
export const given = <State, Command, Event extends StoredEvent>(
  rules: Rules<State, Command, Event>,
  commits: Commit<Event>[],
  around: Around = AROUND,
): Given<State, Command, Event> => {
  const state = commits.reduce((before, commit, index) => applied(rules, before, commit, index + 1), rules.initial);
  return after(rules, state, commits, around);
};

type Told<State, Event> = { state: State; commits: Commit<Event>[] };

const applied = <State, Command, Event extends StoredEvent>(
  rules: Rules<State, Command, Event>,
  state: State,
  { by, at, events }: Commit<Event>,
  version: number,
): State => events.reduce((before, event) => rules.evolve(before, event, { by: ID[by], at, version }), state);

const after = <State, Command, Event extends StoredEvent>(
  rules: Rules<State, Command, Event>,
  state: State,
  commits: Commit<Event>[],
  around: Around,
): Given<State, Command, Event> => {
  let known: Awaited[] | undefined;
  const waits = () => (known ??= rules.awaited(state, factsOf('marja', around)));
  const facts = new Map<Who, Facts>();
  const factsFor = (who: Who): Facts => {
    const found = facts.get(who) ?? factsOf(who, around);
    facts.set(who, found);
    return found;
  };
  const play = (told: Told<State, Event>, by: Who, command: Command): Told<State, Event> => {
    const decision = rules.decide(command, told.state, factsFor(by), 0);
    if (isRefused(decision)) throw new Error(`${by} is refused: ${JSON.stringify([decision.refused, command])}`);
    if (decision.events.length === 0) return told;
    const commit = { by, at: around.now, events: decision.events };
    return {
      state: applied(rules, told.state, commit, told.commits.length + 1),
      commits: [...told.commits, commit],
    };
  };
  return {
    state,
    commits,
    around,
    and: (by, ...commands) => {
      const told = commands.reduce((before, command) => play(before, by, command), { state, commits });
      return after(rules, told.state, told.commits, around);
    },
    where: (change) => after(rules, state, commits, { ...around, ...change }),
    when: (command, by, seen = 0) => outcomeOf(rules.decide(command, state, factsFor(by), seen)),
    waits,
    awaits: () =>
      waits()
        .map(({ person, page }) => `${whoIs(person)} ${page}`)
        .toSorted(),
  };
};

/** The same story with one commit more, whoever decided it. */
export const goesOn = <State, Command, Event extends StoredEvent>(
  rules: Rules<State, Command, Event>,
  { state, commits, around }: Given<State, Command, Event>,
  commit: Commit<Event>,
): Given<State, Command, Event> => {
  const all = [...commits, commit];
  return after(rules, applied(rules, state, commit, all.length), all, around);
};

export type GivenSignaal = Given<SignaalState, SignaalCommand, SignaalEvent>;
export type GivenCasus = Given<CasusState, CasusCommand, CasusEvent>;

export const givenSignaal = (...commits: Commit<SignaalEvent>[]): GivenSignaal => given(signaal, commits);
export const givenCasus = (...commits: Commit<CasusEvent>[]): GivenCasus => given(casus, commits);
