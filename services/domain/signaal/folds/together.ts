import { again, content, open } from './common.ts';
import type { Folds } from './fold.ts';

/** With which casus, signals and brothers or sisters it belongs. */
export const togetherFolds = {
  SignaalAttached: (state, { data }) => ({ ...state, status: 'attached', casus: data.casus, apart: false, ...open }),
  SignaalDetached: (state, _event, meta) => content({ ...state, casus: '', ...again(meta) }, meta),
  SignaalJoined: (state, { data }) => ({ ...state, joined: added(state.joined, data.signaal), apart: false }),
  SignaalParted: (state, { data }) => ({ ...state, joined: state.joined.filter((id) => id !== data.signaal) }),
  SignaalApart: (state) => ({ ...state, apart: true }),
  SiblingLinked: (state, { data }, meta) => content({ ...state, siblings: added(state.siblings, data.other) }, meta),
  SiblingUnlinked: (state, { data }, meta) =>
    content({ ...state, siblings: state.siblings.filter((id) => id !== data.other) }, meta),
} satisfies Partial<Folds>;

const added = (ids: string[], id: string): string[] => [...new Set([...ids, id])];
