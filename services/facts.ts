import type { Aggregate } from './aggregates/aggregate.ts';
import { dayOf } from './domain/calendar.ts';
import type { Facts } from './domain/decision.ts';
import { type Actor, rolesOf } from './domain/people.ts';
import { refOf } from './domain/protocol.ts';
import { personOf, type SchoolState } from './domain/school/school.ts';
import type { StoredEvent } from './domain/upcast.ts';
import { addressOf } from './ids.ts';
import type { Head, Pk } from './ports.ts';
import { protocolOf, routesOf, versionOf } from './protocols/resolve.ts';
import type { Tools } from './tools.ts';

/** Roles come from the school's head of this turn, never from a card. */
export const factsOf = (
  { clock, protocols, calendars }: Pick<Tools, 'clock' | 'protocols' | 'calendars'>,
  school: SchoolState,
  head: Head | undefined,
  { pk, person: id }: { pk: Pk; person: string },
): Facts => {
  const now = clock.now();
  const today = dayOf(now);
  const { tenant, school: schoolId } = addressOf(pk);
  const person = personOf(school, id);
  const actor: Actor = {
    tenant,
    school: schoolId,
    person: id,
    name: person?.name ?? '',
    roles: person === undefined ? [] : rolesOf(person, today),
  };
  return {
    now,
    today,
    actor,
    school,
    protocol: protocolOf(protocols, school, head),
    calendar: calendars(school.agreed),
    routes: routesOf(protocols, school),
  };
};

/** An act can move a casus to another version of its route: from then on that one holds, also in this commit. */
export const factsAfter = <State, Command, Event extends StoredEvent>(
  { protocols }: Tools,
  aggregate: Aggregate<State, Command, Event>,
  facts: Facts,
  state: State,
): Facts => {
  const { protocol } = aggregate.fields(state);
  const moved = protocol !== '' && protocol !== refOf(facts.protocol);
  return moved ? { ...facts, protocol: versionOf(protocols, facts.school, protocol) ?? facts.protocol } : facts;
};
