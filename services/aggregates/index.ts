import type { Facts } from '../domain/decision.ts';
import { kindOf, pkOf } from '../ids.ts';
import type { Head, StreamStore } from '../ports.ts';
import type { About } from '../shell.ts';
import { type Stream, streamOf } from '../stream.ts';
import { casus } from './casus.ts';
import { school } from './school.ts';
import { signaal } from './signaal.ts';
import type { Told } from '../domain/reminders/told.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import type { Awaited } from '../domain/awaited.ts';

type Known = Pick<About, 'address' | 'code'> & { factsFor: (head: Head | undefined) => Facts };

/** Reads the stream at an address as what it is; undefined when there is none. */
export const aboutOf = async (store: StreamStore, { address, code, factsFor }: Known): Promise<About | undefined> => {
  const pk = pkOf(address.tenant, address.school, address.stream);
  const loaded = await store.load(pk);
  const about = (head: Head | undefined) => ({ address, code, facts: factsFor(head) });
  const kind = kindOf(address.stream);
  switch (kind) {
    case 'signaal':
      return present(await streamOf(store, signaal, pk, loaded), (found) => ({
        kind,
        state: found.state,
        ...about(found.head),
      }));
    case 'casus':
      return present(await streamOf(store, casus, pk, loaded), (found) => ({
        kind,
        state: found.state,
        ...about(found.head),
      }));
    case 'school':
      return present(await streamOf(store, school, pk, loaded), (found) => ({
        kind,
        state: found.state,
        ...about(found.head),
      }));
    default:
      return unknownKind(kind);
  }
};

const present = <State>(
  stream: Stream<State> | undefined,
  make: (stream: Stream<State>) => About,
): About | undefined => (stream === undefined || stream.version === 0 ? undefined : make(stream));

/** What waits in a stream, whatever kind it is. */
export const awaitedOf = (about: About): Awaited[] => {
  switch (about.kind) {
    case 'signaal':
      return signaal.awaited(about.state, about.facts);
    case 'casus':
      return casus.awaited(about.state, about.facts);
    case 'school':
      return school.awaited(about.state, about.facts);
    default:
      return unknownKind(about);
  }
};

/** What is planned to be sent by itself, whatever kind it is. */
export const remindersOf = (about: About): Reminder[] => {
  switch (about.kind) {
    case 'signaal':
      return signaal.reminders(about.state, about.facts);
    case 'casus':
      return casus.reminders(about.state, about.facts);
    case 'school':
      return school.reminders(about.state, about.facts);
    default:
      return unknownKind(about);
  }
};

/** What a stream remembers of its own messages, whatever kind it is. */
export const toldOf = ({ state }: About): Told => state.told;

const unknownKind = (kind: never): never => {
  throw new Error(`unknown kind of stream: ${JSON.stringify(kind)}`);
};
