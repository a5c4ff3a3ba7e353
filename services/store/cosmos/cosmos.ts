import type { Container } from '@azure/cosmos';
import type { Call } from './calls.ts';
import type { Seen } from './seen.ts';

/** What every operation on the store works with. */
export type Cosmos = {
  cases: Container;
  persons: Container;
  access: Container;
  call: Call;
  seen: Seen;
  newId: () => string;
};
