import type { Aggregate, Outgoing } from './aggregates/aggregate.ts';
import { takenBack } from './aggregates/asked.ts';
import { casus } from './aggregates/casus.ts';
import { school } from './aggregates/school.ts';
import { signaal } from './aggregates/signaal.ts';
import { destroyStream, logDestroyed } from './destruction.ts';
import { DESTROY, LOG } from './domain/school/destruction.ts';
import { casusCommand, isCasusForm, isSignaalForm, type Parsed, signaalCommand } from './domain/command.ts';
import type { StoredEvent } from './domain/upcast.ts';
import type { RunCommand } from './deliver/tools.ts';
import { type Handled, handle } from './handle.ts';
import type { Tools } from './tools.ts';
import { addressOf, kindOf, pkOf } from './ids.ts';
import { streamOf } from './stream.ts';

/** From which stream something is asked, by whom, and by which delivery. */
type From = { pk: string; person: string; delivery: string };

/**
 * The other half of an act over two streams (design.md 1.7). Its id follows from the delivery that asks for it,
 * so it happens once however often it is tried; what was undone meanwhile is not asked any more; and what the
 * other stream refuses is taken back in the first one, so that the two never stay apart. Throws when it is not
 * known what happened: then the delivery is tried again.
 */
export const runAcross =
  (tools: Tools): RunCommand =>
  async ({ stream, actor, type, input }, { delivery }) => {
    const from: From = { pk: delivery.pk, person: actor, delivery: delivery.id };
    const asked: Outgoing = { stream, command: { type, input } };
    if (!(await isStillAsked(tools, from, asked))) return 'no longer asked';
    if (type === LOG) return logDestroyed(tools, from.pk, input);
    if (type === DESTROY) return destroyStream(tools, from.pk, stream);
    const refused = await act(tools, from, asked, 'across');
    if (refused === undefined) return undefined;
    const back = takenBack(addressOf(from.pk).stream, asked);
    if (back !== undefined) await act(tools, from, back, 'back');
    return refused;
  };

const isStillAsked = async (tools: Tools, { pk }: From, asked: Outgoing): Promise<boolean> => {
  const { stream } = addressOf(pk);
  switch (kindOf(stream)) {
    case 'signaal':
      return asks(tools, signaal, pk, asked);
    case 'casus':
      return asks(tools, casus, pk, asked);
    case 'school':
      return asks(tools, school, pk, asked);
  }
};

const asks = async <State, Command, Event extends StoredEvent>(
  { store }: Tools,
  aggregate: Aggregate<State, Command, Event>,
  pk: string,
  asked: Outgoing,
): Promise<boolean> => {
  const found = await streamOf(store, aggregate, pk, await store.load(pk));
  return found !== undefined && aggregate.asks(found.state, asked, addressOf(pk).stream);
};

/** Plays the command on its stream; answers a note when it was not taken. */
const act = async (
  tools: Tools,
  from: From,
  { stream, command }: Outgoing,
  why: string,
): Promise<string | undefined> => {
  const { type, input } = command;
  if (kindOf(stream) === 'signaal')
    return isSignaalForm(type)
      ? played(tools, signaal, from, stream, signaalCommand(type, input), why)
      : unknownCommand(type);
  return isCasusForm(type) ? played(tools, casus, from, stream, casusCommand(type, input), why) : unknownCommand(type);
};

const played = async <State, Command, Event extends StoredEvent>(
  tools: Tools,
  aggregate: Aggregate<State, Command, Event>,
  { pk, person, delivery }: From,
  stream: string,
  parsed: Parsed<Command>,
  why: string,
): Promise<string | undefined> => {
  if ('refusal' in parsed) return parsed.refusal.code;
  const { tenant, school } = addressOf(pk);
  const receipt = tools.keys.hmac(tenant, school, 'command', `${why}|${pk}|${delivery}`);
  const { command } = parsed;
  return noteOf(
    await handle(tools, aggregate, {
      pk: pkOf(tenant, school, stream),
      person,
      command,
      receipt,
      seen: 0,
      card: undefined,
    }),
  );
};

const noteOf = (handled: Handled<unknown>): string | undefined => {
  switch (handled.kind) {
    case 'accepted':
      return undefined;
    case 'refused':
      return handled.refusal.code;
    case 'gone':
      return handled.kind;
    case 'conflict':
      throw new Error('conflict between two streams');
    default:
      return unknownAnswer(handled);
  }
};

const unknownCommand = (type: string): never => {
  throw new Error(`unknown command ${type}`);
};

const unknownAnswer = (answer: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(answer)}`);
};
