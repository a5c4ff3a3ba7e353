/** Which version of a head was last seen, and its etag: what a next act stands on. */
export type Sight = { version: number; etag: string };

export type Seen = {
  get(pk: string): Sight | undefined;
  set(pk: string, sight: Sight): void;
  forget(pk: string): void;
};

const MANY = 5000;

/** Only a memory: when it is wrong or gone, the head is read again. The longest unused goes first. */
export const createSeen = (many = MANY): Seen => {
  const sights = new Map<string, Sight>();
  return {
    get: (pk) => sights.get(pk),
    set: (pk, sight) => {
      sights.delete(pk);
      sights.set(pk, sight);
      const [oldest] = sights.keys();
      if (sights.size > many && oldest !== undefined) sights.delete(oldest);
    },
    forget: (pk) => void sights.delete(pk),
  };
};
