import { school } from './aggregates/school.ts';
import { destroyed, type DestructionEvent } from './domain/school/destruction.ts';
import { type Tools, write } from './handle.ts';
import { addressOf, pkOf } from './ids.ts';
import type { Pk } from './ports.ts';

/**
 * First the log of the school, once for a stream whatever happens in between; the school then asks that it goes. So
 * what was begun is finished from a stream that stays, also when the key is gone and the rest is not yet.
 */
export const logDestroyed = async (tools: Tools, pk: Pk, input: Record<string, unknown>): Promise<undefined> => {
  const { tenant, school: id } = addressOf(pk);
  const data = destroyed.parse(input);
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

/** The key first, then everything else; again is the same as once. */
export const destroyStream = async ({ store, clock }: Tools, from: Pk, stream: string): Promise<undefined> => {
  const { tenant, school: id } = addressOf(from);
  await store.destroy(pkOf(tenant, id, stream), clock.now());
};
