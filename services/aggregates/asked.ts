import type { CasusEvent, CasusState } from '../domain/casus/casus.ts';
import type { SignaalEvent, SignaalState } from '../domain/signaal/signaal.ts';
import type { Outgoing } from './aggregate.ts';

/**
 * The other halves of acts over two streams. Each goes out by the outbox, is asked only while it still holds,
 * and is answered with nothing by a stream in which it is so already.
 */

const ask = (stream: string, type: string, input: Record<string, unknown>): Outgoing => ({
  stream,
  command: { type, input },
});

type Event<Type extends (SignaalEvent | CasusEvent)['type']> = Extract<SignaalEvent | CasusEvent, { type: Type }>;
type Asks = { [Type in (SignaalEvent | CasusEvent)['type']]?: (data: Event<Type>['data'], id: string) => Outgoing[] };

/** By event: the act that the other stream is asked for. An event without a line asks nothing. */
const ASKS: Asks = {
  SignaalAttached: ({ casus }, id) => [ask(casus, 'casus.attachSignaal', { signaal: id })],
  SignaalDetached: ({ casus }, id) => [ask(casus, 'casus.detachSignaal', { signaal: id })],
  SignaalJoined: ({ signaal }, id) => [ask(signaal, 'signaal.join', { signaal: id })],
  SignaalParted: ({ signaal }, id) => [ask(signaal, 'signaal.part', { signaal: id })],
  SiblingLinked: ({ other }, id) => [ask(other, 'sibling.link', { other: id })],
  SiblingUnlinked: ({ other }, id) => [ask(other, 'sibling.unlink', { other: id })],
  MovedToStaff: ({ casus }, id) => (casus === '' ? [] : [ask(casus, 'casus.loseSignaal', { signaal: id })]),
  CasusStarted: ({ signals }, id) => signals.map((signal) => ask(signal, 'signaal.attach', { casus: id })),
  CasusMerged: ({ into, shut, signals }, id) => [ask(into, 'casus.absorb', { from: id, shut, signals })],
  CasusSplit: ({ from, signals }, id) => [ask(from, 'casus.release', { from: id, signals })],
  CasusAbsorbed: ({ from, signals }, id) => signals.map((signal) => ask(signal, 'signaal.move', { from, casus: id })),
  CasusReleased: ({ from, signals }, id) =>
    signals.map((signal) => ask(signal, 'signaal.move', { from: id, casus: from })),
};

/** What an event on this stream asks of others. */
export const askedBy = <Type extends (SignaalEvent | CasusEvent)['type']>(
  { type, data }: { type: Type; data: Event<Type>['data'] },
  id: string,
): Outgoing[] => ASKS[type]?.(data, id) ?? [];

/** What was asked and undone again before it was heard is not asked any more. */
export const signaalAsks = (
  { casus, joined, siblings: linked }: SignaalState,
  { stream, command }: Outgoing,
): boolean => {
  switch (command.type) {
    case 'casus.attachSignaal':
      return casus === stream;
    case 'casus.detachSignaal':
    case 'casus.loseSignaal':
      return casus !== stream;
    case 'signaal.join':
      return joined.includes(stream);
    case 'signaal.part':
      return !joined.includes(stream);
    default:
      return siblingAsks(linked, { stream, command });
  }
};

export const casusAsks = (state: CasusState, { stream, command }: Outgoing, id: string): boolean => {
  switch (command.type) {
    case 'signaal.attach':
      return state.signals.includes(stream);
    case 'casus.absorb':
      return state.merge?.into === stream;
    case 'casus.release':
      return state.merge?.into !== stream;
    case 'signaal.move':
      return isMoving(state, command.input, id);
    default:
      return siblingAsks(state.siblings, { stream, command });
  }
};

/** Into this casus while the other is part of it; out of it once it no longer is. */
const isMoving = ({ absorbed }: CasusState, { from, casus }: Record<string, unknown>, self: string): boolean =>
  from === self ? !absorbed.some((id) => id === casus) : absorbed.some((id) => id === from);

const siblingAsks = (linked: string[], { stream, command }: Outgoing): boolean =>
  command.type === 'sibling.link' ? linked.includes(stream) : !linked.includes(stream);
