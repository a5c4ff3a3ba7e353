import { pkOf } from '../ids.ts';
import type { PersonKey, PersonStore } from '../ports.ts';
import { type Random, seal, SealBroken, unseal } from '../seal/envelope.ts';
import type { KeyRing } from '../seal/keyRing.ts';

type Tools = { ring: KeyRing; random: Random };

/** No school is called so; it stands for what belongs to the people of a tenant. */
const PERSONS = '_persons';

const pkOfPerson = ({ tenant, person }: PersonKey): string => pkOf(tenant, PERSONS, person);
const placeOf = (owner: PersonKey, id: string): string => `${pkOfPerson(owner)}|${id}`;

/** A person's drafts and how to reach him, sealed with a key of his own. */
export const sealPersons = (persons: PersonStore, { ring, random }: Tools): PersonStore => ({
  ...persons,
  get: async (owner, id, now) => {
    const stored = await persons.get(owner, id, now);
    if (stored === undefined) return undefined;
    const key = await ring.keyOf(pkOfPerson(owner), false);
    if (key === undefined) throw new SealBroken(placeOf(owner, id));
    return unseal(key, stored, placeOf(owner, id));
  },
  put: async (owner, id, body, endsAt) => {
    const key = await ring.keyOf(pkOfPerson(owner), true);
    if (key === undefined) throw new SealBroken(placeOf(owner, id));
    await persons.put(owner, id, seal(key, body, placeOf(owner, id), random), endsAt);
  },
});
