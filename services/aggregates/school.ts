import { awaitedOfSchool } from '../domain/school/awaited.ts';
import { decideSchool } from '../domain/school/decide.ts';
import { evolveSchool } from '../domain/school/evolve.ts';
import { DESTROY } from '../domain/school/destruction.ts';
import type { SchoolCommand } from '../domain/school/inputs.ts';
import type { ProtocolCommand } from '../domain/school/protocols.ts';
import { noSchool, type SchoolEvent, type SchoolState } from '../domain/school/school.ts';
import { upcastSchool } from '../domain/upcast.ts';
import { plannedReminders } from '../domain/reminders/planned.ts';
import { groundOfSchool } from '../domain/school/expected.ts';
import type { Aggregate, Outgoing } from './aggregate.ts';

/** A school as the one writer sees it. Its people are found by the head, so that a person finds his school. */
export const school: Aggregate<SchoolState, SchoolCommand | ProtocolCommand, SchoolEvent> = {
  kind: 'school',
  initial: noSchool,
  shape: 10,
  decide: decideSchool,
  evolve: evolveSchool,
  upcast: upcastSchool,
  fields: (state) => ({
    status: 'open',
    step: '',
    round: 1,
    pace: '',
    audience: 'normal',
    people: state.people.filter((person) => person.roles.length > 0).map(({ id }) => id),
    protocol: '',
    blind: '',
  }),
  awaited: awaitedOfSchool,
  reminders: (state, around) => plannedReminders(groundOfSchool(state, around), around),
  told: ({ told }) => told,
  ends: () => undefined,
  byItself: (event) => event,
  receipt: () => undefined,
  outgoing: (events) => events.flatMap(destroysOf),
  // What was written in the log is done, whatever happens in between.
  asks: () => true,
};

/** Each stream of a file that was destroyed goes, asked from here: its own deliveries go with it. */
const destroysOf = (event: SchoolEvent): Outgoing[] =>
  event.type === 'StreamDestroyed'
    ? event.data.streams.map((stream) => ({ stream, command: { type: DESTROY, input: {} } }))
    : [];
