import { absorb, linkSibling, merge, release, reopen, unlinkSibling, unmerge } from '../decide/samen.ts';
import type { Rules } from './rule.ts';

/** Brothers and sisters, and other casussen of the same child. */
export const samenRules = {
  'sibling.link': ({ input }, state) => linkSibling(input, state),
  'sibling.unlink': ({ input }, state) => unlinkSibling(input, state),
  'casus.merge': ({ input }, state) => merge(input, state),
  'casus.unmerge': ({ input }, state, facts) => unmerge(input, state, facts),
  'casus.reopen': (_command, state) => reopen(state),
  'casus.absorb': ({ input }, state) => absorb(input, state),
  'casus.release': ({ input }, state) => release(input, state),
} satisfies Partial<Rules>;
