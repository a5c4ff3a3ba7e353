import type { Aggregate } from '../aggregates/aggregate.ts';
import { casus } from '../aggregates/casus.ts';
import { school } from '../aggregates/school.ts';
import { signaal } from '../aggregates/signaal.ts';
import { commitOf } from '../codec.ts';
import { isChannel } from '../domain/channel.ts';
import type { StoredEvent } from '../domain/upcast.ts';
import { write } from '../handle.ts';
import { addressOf, kindOf } from '../ids.ts';
import { raiseNotice } from '../notices.ts';
import type { Delivery } from '../ports.ts';
import type { DeliverTools } from './tools.ts';

/**
 * Nobody is at the end of this way: what waits goes to the next who can act, who began it hears that somebody was
 * not reached, and the beheerder who it is, without casus or code (storyboard 3.L).
 */
export const noRoute = async (tools: DeliverTools, delivery: Delivery): Promise<void> => {
  const { pk, id, recipient } = delivery;
  const tell = await senderOf(tools, delivery);
  // Nobody is waited for in a channel: everybody who is asked has his own message.
  if (!isChannel(recipient.person)) await onStream(tools, delivery, tell);
  const notice = { what: 'unreached', about: recipient.person } as const;
  await raiseNotice(tools, pk, notice, `unreached|${pk}|${id}`);
};

const onStream = async (tools: DeliverTools, delivery: Delivery, tell: string): Promise<void> => {
  const kind = kindOf(addressOf(delivery.pk).stream);
  switch (kind) {
    case 'signaal':
      return gone(tools, signaal, delivery, tell);
    case 'casus':
      return gone(tools, casus, delivery, tell);
    case 'school':
      return gone(tools, school, delivery, tell);
    default:
      return unknownKind(kind);
  }
};

/** Once for each person of a stream, until that person is heard of again. */
const gone = async <State, Command, Event extends StoredEvent>(
  tools: DeliverTools,
  aggregate: Aggregate<State, Command, Event>,
  { pk, id, recipient: { person } }: Delivery,
  tell: string,
): Promise<void> => {
  const { tenant, school: schoolId } = addressOf(pk);
  await write<State, Command, Event>(tools, aggregate, {
    pk,
    person: '',
    receipt: tools.keys.hmac(tenant, schoolId, 'command', `route|${pk}|${id}`),
    card: undefined,
    decide: (state) => ({
      events: aggregate.told(state).unreached.includes(person)
        ? []
        : [aggregate.byItself({ type: 'RouteGone', v: 1, data: { person, tell } })],
    }),
  });
};

/** Whose act the message followed from; nobody when it came by itself, or to himself. */
const senderOf = async ({ store }: DeliverTools, { pk, id, recipient }: Delivery): Promise<string> => {
  const version = Number(id.split('-')[1]);
  const [commit] = await store.commits(pk, version, 1);
  const actor = commit === undefined ? '' : commitOf(commit.body).actor;
  return actor === recipient.person ? '' : actor;
};

const unknownKind = (kind: never): never => {
  throw new Error(`unknown kind of stream: ${JSON.stringify(kind)}`);
};
