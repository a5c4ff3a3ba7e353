import type { Aggregate } from './aggregates/aggregate.ts';
import { casus } from './aggregates/casus.ts';
import { school } from './aggregates/school.ts';
import { signaal } from './aggregates/signaal.ts';
import { destroyed, type DestructionEvent } from './domain/school/destruction.ts';
import { write } from './handle.ts';
import type { Tools } from './tools.ts';
import { addressOf, kindOf, pkOf } from './ids.ts';
import type { StoredEvent } from './domain/upcast.ts';
import type { Pk } from './ports.ts';
import { streamOf } from './stream.ts';

/**
 * First the log of the school, once for a stream whatever happens in between; the school then asks that it goes. So
 * what was begun is finished from a stream that stays, also when the key is gone and the rest is not yet.
 */
export const logDestroyed = async (tools: Tools, pk: Pk, input: Record<string, unknown>): Promise<undefined> => {
  const { tenant, school: id } = addressOf(pk);
  const asked = destroyed.parse(input);
  const data = { ...asked, streams: await withTheirs(tools, pk, asked.streams) };
  const event: DestructionEvent = { type: 'StreamDestroyed', v: 1, data };
  const handled = await write(tools, school, {
    pk: pkOf(tenant, id, ''),
    person: '',
    receipt: tools.keys.hmac(tenant, id, 'command', `destroyed|${pk}`),
    card: undefined,
    decide: () => ({ events: [event] }),
  });
  if (handled.kind !== 'accepted') throw new Error(`destruction not logged: ${handled.kind}`);
};

/**
 * A casus goes with what went on in it, and with its signals; not with what is another casus's by now, what is about a
 * colleague, or what is held for a reason of its own.
 */
const withTheirs = async (tools: Tools, pk: Pk, streams: string[], known: string[] = []): Promise<string[]> => {
  const { tenant, school: id } = addressOf(pk);
  const found = [...known, ...streams];
  const casussen = await Promise.all(
    streams.filter((one) => kindOf(one) === 'casus').map(async (one) => stateOf(tools, casus, pkOf(tenant, id, one))),
  );
  const absorbed = casussen.flatMap((state) => state?.absorbed ?? []).filter((one) => !found.includes(one));
  const wanted = casussen.flatMap((state) => state?.signals ?? []).filter((one) => !found.includes(one));
  const signals = await Promise.all(
    [...new Set(wanted)].map(async (one) => ((await isTheirs(tools, pkOf(tenant, id, one), streams)) ? [one] : [])),
  );
  const all = [...found, ...signals.flat()];
  return absorbed.length === 0 ? [...new Set(all)] : withTheirs(tools, pk, [...new Set(absorbed)], all);
};

const isTheirs = async (tools: Tools, pk: Pk, casussen: string[]): Promise<boolean> => {
  const state = await stateOf(tools, signaal, pk);
  return state !== undefined && casussen.includes(state.casus) && state.staff === null && state.held === null;
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
