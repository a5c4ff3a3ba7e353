import type { Aggregate } from './aggregates/aggregate.ts';
import { casus } from './aggregates/casus.ts';
import { school } from './aggregates/school.ts';
import { signaal } from './aggregates/signaal.ts';
import { calcOf } from './domain/reminders/calc.ts';
import { dueReminders } from './domain/reminders/reminder.ts';
import type { StoredEvent } from './domain/upcast.ts';
import { type Handled, write } from './handle.ts';
import type { Tools } from './tools.ts';
import { addressOf } from './ids.ts';
import type { Head } from './ports.ts';

/**
 * Issues what is due in one stream, in a commit that moves its date: the receipt follows from the version that was
 * found due, so that two who find it write it once. When another act came in between, what is due then counts.
 */
export const remind = async (tools: Tools, head: Head): Promise<Handled<unknown>> => {
  switch (head.kind) {
    case 'signaal':
      return remindOn(tools, signaal, head);
    case 'casus':
      return remindOn(tools, casus, head);
    case 'school':
      return remindOn(tools, school, head);
    default:
      return unknownKind(head.kind);
  }
};

const remindOn = async <State, Command, Event extends StoredEvent>(
  tools: Tools,
  aggregate: Aggregate<State, Command, Event>,
  found: Head,
): Promise<Handled<State>> => {
  const { pk, version } = found;
  const { tenant, school: id } = addressOf(pk);
  const receipt = tools.keys.hmac(tenant, id, 'command', `remind|${pk}|${version}`);
  return write<State, Command, Event>(tools, aggregate, {
    pk,
    person: '',
    receipt,
    card: undefined,
    loaded: { kind: 'head', head: found },
    decide: (state, facts, head) => {
      // Its school is not there (yet): nobody has a role, and what is written now would be wrong.
      if (facts.school.version === 0) return { events: [] };
      const end = aggregate.ends(state, facts);
      if (end !== undefined && end.at <= facts.now) return { events: end.events };
      const due = dueReminders(aggregate.reminders(state, facts), aggregate.told(state), facts.now);
      if (due.length === 0 && isCurrent(head, calcOf(facts), facts.now)) return { events: [] };
      return { events: [aggregate.byItself({ type: 'Reminded', v: 1, data: { slots: due.map(({ slot }) => slot) } })] };
    },
  });
};

const isCurrent = (head: Head | undefined, calc: string, now: number): boolean =>
  head !== undefined && head.calc === calc && (head.nextDueAt === null || head.nextDueAt > now);

const unknownKind = (kind: never): never => {
  throw new Error(`unknown kind of stream: ${JSON.stringify(kind)}`);
};
