import { pkOf } from '../ids.ts';
import type { PersonKey, PersonStore } from '../ports.ts';
import { type Random, seal, SealBroken, unseal } from '../seal/envelope.ts';
import type { KeyRing } from '../seal/keyRing.ts';

type Tools = { ring: KeyRing; random: Random };

/** No school is called so; it stands for what belongs to the people of a tenant. */
export const PERSONS = '_persons';

const pkOfPerson = ({ tenant, person }: PersonKey): string => pkOf(tenant, PERSONS, person);
const placeOf = (owner: PersonKey, id: string): string => `${pkOfPerson(owner)}|${id}`;

/** A person's drafts and how to reach him, sealed with a key of his own. */
export const sealPersons = (persons: PersonStore, { ring, random }: Tools): PersonStore => {
  const opened = async (owner: PersonKey, stored: Uint8Array, id: string): Promise<Uint8Array> => {
    const key = await ring.keyOf(pkOfPerson(owner));
    if (key === undefined) throw new SealBroken(pkOfPerson(owner));
    return unseal(key, stored, placeOf(owner, id));
  };
  // Mostly there is one already: it is looked for first.
  const sealedFor = async (owner: PersonKey, id: string, body: Uint8Array): Promise<Uint8Array> => {
    const pk = pkOfPerson(owner);
    return seal((await ring.keyOf(pk)) ?? (await ring.newKeyOf(pk)), body, placeOf(owner, id), random);
  };
  return {
    get: async (owner, id, now) => {
      const stored = await persons.get(owner, id, now);
      return stored === undefined ? undefined : opened(owner, stored, id);
    },
    put: async (owner, id, body, endsAt) => persons.put(owner, id, await sealedFor(owner, id, body), endsAt),
    take: async (owner, id, body, now, endsAt) =>
      persons.take(owner, id, await sealedFor(owner, id, body), now, endsAt),
    remove: async (owner, id) => persons.remove(owner, id),
    sweep: async (now) => persons.sweep(now),
  };
};
