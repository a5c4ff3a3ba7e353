import type { CasusEvent } from '../domain/casus/events.ts';
import type { CasusState } from '../domain/casus/casus.ts';
import type { Brings } from '../domain/casus/inputs.ts';
import type { SignaalEvent } from '../domain/signaal/events.ts';
import type { SignaalState } from '../domain/signaal/signaal.ts';
import { LOG } from '../domain/school/destruction.ts';
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
  MovedToStaff: ({ casus, colleague }, id) =>
    casus === '' ? [] : [ask(casus, 'casus.loseSignaal', { signaal: id, shut: colleague === '' ? [] : [colleague] })],
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

/** What a casus has to know of a signal at once. */
export const bringsOf = ({ kind, acuut, reported, calledOn, excluded }: SignaalState): Brings => ({
  eer: kind === 'eer',
  // A call that was made already is the advice that comes first.
  onthulling: kind === 'onthulling' && acuut === 0,
  acuut,
  reported,
  calledOn,
  shut: excluded,
});

/** News of a signal that its casus has to hear as well. */
const NEWS: SignaalEvent['type'][] = ['SignaalAttached', 'SignaalShielded', 'EmergencyRecorded'];

/**
 * A casus hears that a signal joins with all that it brings, and hears it again when that changes; and who wrote it:
 * what helps in class reaches him as well (R77).
 */
export const signaalOutgoing = (events: SignaalEvent[], id: string, state: SignaalState): Outgoing[] => {
  const asked = events.flatMap((event) => askedBy(event, id)).filter(({ command }) => command.type !== JOIN);
  const goes = events.some(({ type }) => type === 'SignaalClosed') ? destroys(id, state) : [];
  const tells = state.casus !== '' && events.some(({ type }) => NEWS.includes(type));
  const all = [...asked, ...goes];
  return tells ? [...all, ask(state.casus, JOIN, { signaal: id, author: state.author, ...bringsOf(state) })] : all;
};

/** A signal that goes is written in the log of the school first. */
const destroys = (id: string, { closed }: SignaalState): Outgoing[] => {
  if (closed?.erase !== true) return [];
  const { decided, confirmed } = closed;
  const ground = confirmed === '' ? 'termijn' : 'wissen';
  return [ask('', LOG, { streams: [id], kind: 'signaal', ground, decided, confirmed })];
};

const JOIN = 'casus.attachSignaal';

/** To whom a casus is closed, its signals are too; and open again with it. */
export const casusOutgoing = (events: CasusEvent[], id: string, state: CasusState): Outgoing[] => [
  ...events.flatMap((event) => askedBy(event, id)),
  ...unique(events.flatMap((event) => shieldsOf(event, state))),
  ...events.flatMap((event) => (event.type === 'CasusMovedToStaff' ? toStaff(event.data, id, state) : [])),
  ...(events.some(({ type }) => type === 'BewarenEnded') ? goes(id, state) : []),
];

/** Its signals, and what goes on in it, turn out to be about the colleague too; without a signal there comes one. */
const toStaff = (
  { concerns: who, colleague, whoName, reason, signals }: Event<'CasusMovedToStaff'>['data'],
  id: string,
  { initials, absorbed }: CasusState,
): Outgoing[] => {
  const about = { who, colleague, whoName };
  const moved = signals.map((signal) => ask(signal, 'signaal.moveToStaff', { ...about, reason }));
  const opened = ask(`s${id.slice(1)}`, 'medewerkerRoute.record', {
    ...about,
    what: reason,
    initials,
    danger: UNKNOWN,
  });
  const others = absorbed.map((casus) => ask(casus, 'casus.moveToStaff', { ...about, reason }));
  return [...(signals.length > 0 ? moved : [opened]), ...others];
};
const UNKNOWN = 'weetNiet';

/** A casus goes with what was said to be of the same child; what else goes with them is seen when it is written down. */
const goes = (id: string, { absorbed, bewaren: { ending } }: CasusState): Outgoing[] =>
  ending === null ? [] : [ask('', LOG, { streams: [id, ...absorbed], kind: 'casus', ...ending })];

/** Casussen of one child are closed to the same people, whichever of them it was closed in. */
const shieldsOf = (event: CasusEvent, { signals, excluded, absorbed }: CasusState): Outgoing[] => {
  if (event.type === 'CasusStarted') return shut(event.data.signals, excluded);
  if (event.type === 'SignaalLinked') return shut([event.data.signaal], excluded);
  if (event.type === 'CasusShielded')
    return [...shut(signals, [event.data.person]), ...shutCasussen(absorbed, [event.data.person])];
  if (event.type === 'CasusAbsorbed') {
    const { from, shut: closedTo } = event.data;
    const others = excluded.filter((person) => !closedTo.includes(person));
    return [...shut(signals, closedTo), ...shutCasussen([from], others)];
  }
  if (event.type !== 'ShieldLifted') return [];
  return signals.map((signal) => ask(signal, 'signaal.unshield', { person: event.data.person }));
};

const WITH_CASUS = 'Zoals bij de zaak.';

const shut = (signals: string[], people: string[]): Outgoing[] =>
  signals.flatMap((signal) => people.map((person) => ask(signal, 'signaal.shield', { person, why: WITH_CASUS })));

const shutCasussen = (casussen: string[], people: string[]): Outgoing[] =>
  casussen.flatMap((one) => people.map((person) => ask(one, 'casus.shield', { person, why: WITH_CASUS })));

const unique = (all: Outgoing[]): Outgoing[] => {
  const keys = all.map((one) => JSON.stringify(one));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
};

/** What was asked and undone again before it was heard is not asked any more. */
export const signaalAsks = (
  { casus, closed, joined, siblings: linked }: SignaalState,
  { stream, command }: Outgoing,
): boolean => {
  switch (command.type) {
    case LOG:
      return closed?.erase === true;
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
    case LOG:
      return state.bewaren.ending !== null;
    case 'signaal.attach':
      return state.signals.includes(stream);
    case 'signaal.shield':
      return state.excluded.some((person) => person === command.input['person']);
    case 'casus.shield':
      return state.absorbed.includes(stream) && state.excluded.some((person) => person === command.input['person']);
    case 'signaal.unshield':
      return !state.excluded.some((person) => person === command.input['person']);
    case 'signaal.moveToStaff':
    case 'medewerkerRoute.record':
    case 'casus.moveToStaff':
      return state.staff !== null;
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

/** What undoes the first half, by what was asked: in `self`, when the other stream refused. */
export const takenBack = (self: string, { stream, command: { type } }: Outgoing): Outgoing | undefined => {
  switch (type) {
    case 'casus.attachSignaal':
      return ask(self, 'signaal.detach', { casus: stream });
    case 'signaal.attach':
      return ask(self, 'casus.detachSignaal', { signaal: stream });
    case 'casus.absorb':
      return ask(self, 'casus.reopen', {});
    case 'signaal.join':
      return ask(self, 'signaal.part', { signaal: stream });
    case 'sibling.link':
      return ask(self, 'sibling.unlink', { other: stream });
    default:
      return undefined;
  }
};
