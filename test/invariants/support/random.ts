/** Numbers that look random and are the same for the same seed. */
export type Random = { below: (most: number) => number; oneOf: <Value>(values: readonly Value[]) => Value };

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    const one = Math.imul(state ^ (state >>> 15), state | 1);
    const two = one ^ (one + Math.imul(one ^ (one >>> 7), one | 61));
    return ((two ^ (two >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    oneOf: (values) => {
      const found = values[below(values.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
};
