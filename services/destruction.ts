import type { Aggregate } from './aggregates/aggregate.ts';
import { casus } from './aggregates/casus.ts';
import { school } from './aggregates/school.ts';
import { signaal } from './aggregates/signaal.ts';
import type { CasusState } from './domain/casus/casus.ts';
import { detached } from './domain/signaal/decide/belongs.ts';
import { isAsked } from './domain/casus/verzoek.ts';
import { destroyed, type DestructionEvent } from './domain/school/destruction.ts';
import { DAY, type Instant } from './domain/time.ts';
import { write } from './handle.ts';
import type { Tools } from './tools.ts';
import { addressOf, kindOf, pkOf } from './ids.ts';
import type { StoredEvent } from './domain/upcast.ts';
import type { Pk } from './ports.ts';
import { streamOf } from './stream.ts';

/** The request of somebody who asked to read is answered first: that is looked at again the next day. */
export type Later = { until: Instant };

/**
 * First the log of the school, once for a stream whatever happens in between; the school then asks that it goes. So
 * what was begun is finished from a stream that stays, also when the key is gone and the rest is not yet.
 */
export const logDestroyed = async (
  tools: Tools,
  pk: Pk,
  input: Record<string, unknown>,
): Promise<undefined | Later> => {
  const { tenant, school: id } = addressOf(pk);
  const asked = destroyed.parse(input);
  const casussen = await withAbsorbed(tools, pk, asked.streams);
  if (casussen.some(({ state }) => isAsked(state))) return { until: tools.clock.now() + DAY };
  const { gone, left } = await signalsOf(tools, pk, casussen);
  for (const signal of left) await leave(tools, pk, signal);
  const streams = [...new Set([...asked.streams, ...casussen.map((one) => one.id), ...gone])];
  const event: DestructionEvent = { type: 'StreamDestroyed', v: 1, data: { ...asked, streams } };
  const handled = await write(tools, school, {
    pk: pkOf(tenant, id, ''),
    person: '',
    receipt: tools.keys.hmac(tenant, id, 'command', `destroyed|${pk}`),
    card: undefined,
    decide: () => ({ events: [event] }),
  });
  if (handled.kind !== 'accepted') throw new Error(`destruction not logged: ${handled.kind}`);
  return undefined;
};

type Going = { id: string; state: CasusState };

/** The casussen among these, with what went on in them. */
const withAbsorbed = async (tools: Tools, pk: Pk, streams: string[], known: Going[] = []): Promise<Going[]> => {
  const { tenant, school: id } = addressOf(pk);
  const read = streams
    .filter((one) => kindOf(one) === 'casus')
    .map(async (one) => ({ id: one, state: await stateOf(tools, casus, pkOf(tenant, id, one)) }));
  const found = (await Promise.all(read)).flatMap((one) =>
    one.state === undefined ? [] : [{ id: one.id, state: one.state }],
  );
  const all = [...known, ...found];
  const isKnown = (one: string): boolean => streams.includes(one) || all.some((other) => other.id === one);
  const more = found.flatMap(({ state }) => state.absorbed).filter((one) => !isKnown(one));
  return more.length === 0 ? all : withAbsorbed(tools, pk, [...new Set(more)], all);
};

/**
 * A casus goes with its signals; not with what is another casus's by now or about a colleague. What is held for a reason
 * of its own is left behind.
 */
const signalsOf = async (tools: Tools, pk: Pk, casussen: Going[]): Promise<{ gone: string[]; left: string[] }> => {
  const { tenant, school: id } = addressOf(pk);
  const wanted = [...new Set(casussen.flatMap(({ state }) => state.signals))];
  const read = wanted.map(async (one) => ({ one, state: await stateOf(tools, signaal, pkOf(tenant, id, one)) }));
  const theirs = (await Promise.all(read)).filter(
    ({ state }) => state?.staff === null && casussen.some((other) => other.id === state.casus),
  );
  const named = (isHeld: boolean): string[] =>
    theirs.filter(({ state }) => (state?.held !== null) === isHeld).map(({ one }) => one);
  return { gone: named(false), left: named(true) };
};

/** It belongs to no casus any more: the AF is asked to look at it again, so that it is not kept unseen for ever. */
const leave = async (tools: Tools, pk: Pk, signal: string): Promise<void> => {
  const { tenant, school: id } = addressOf(pk);
  const handled = await write(tools, signaal, {
    pk: pkOf(tenant, id, signal),
    person: '',
    receipt: tools.keys.hmac(tenant, id, 'command', `left|${pk}|${signal}`),
    card: undefined,
    decide: ({ casus: of }) => ({ events: [detached(of, '')] }),
  });
  if (handled.kind !== 'accepted') throw new Error(`signal not left: ${handled.kind}`);
};

const stateOf = async <State, Command, Event extends StoredEvent>(
  { store }: Tools,
  aggregate: Aggregate<State, Command, Event>,
  pk: Pk,
): Promise<State | undefined> => {
  const found = await streamOf(store, aggregate, pk, await store.load(pk));
  return found === undefined || found.version === 0 ? undefined : found.state;
};

/** The key first, then everything else; again is the same as once. */
export const destroyStream = async ({ store, clock }: Tools, from: Pk, stream: string): Promise<undefined> => {
  const { tenant, school: id } = addressOf(from);
  await store.destroy(pkOf(tenant, id, stream), clock.now());
};
