import { readBy } from '../../correction.ts';
import type { PersonId } from '../../people.ts';
import type { SignaalState } from '../signaal.ts';
import { content, told } from './common.ts';
import type { Folds } from './fold.ts';

/** To whom it is closed, and what was put right for those who had read it. */
export const accessFolds = {
  SignaalShielded: (state, { data }) => shutTo(state, data.person),
  SignaalUnshielded: (state, { data }) => ({
    ...state,
    excluded: state.excluded.filter((person) => person !== data.person),
  }),
  SignaalCorrected: (state, _event, meta) => content({ ...state, change: told(state, meta) }, meta),
  ChildCorrected: (state, { data: { initials, group } }, meta) =>
    content({ ...state, initials, group, apart: false, change: told(state, meta) }, meta),
  ChangeRead: (state, _event, meta) => ({ ...state, change: readBy(state.change, meta.by) }),
} satisfies Partial<Folds>;

/** An alarm that he had taken is free again: nobody else could see to it. */
const shutTo = (state: SignaalState, person: PersonId): SignaalState => ({
  ...state,
  excluded: [...new Set([...state.excluded, person])],
  alarm: state.alarm?.takenBy === person ? { ...state.alarm, takenBy: '' } : state.alarm,
});
