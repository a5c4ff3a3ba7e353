import { childOf } from '../../services/domain/child.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import type { CasusRow, CasusView, Related, SignaalRow, SignaalView } from '../page.ts';

/**
 * How the streams beside one stand to it. `same` is said by the AF; `maybe` only looks alike: same initials, and
 * a class that started in the same year. What a signal says of its casus counts, also when the other half of an
 * act has not been heard yet.
 */
export type Nearby = {
  same: SignaalRow[];
  maybe: SignaalRow[];
  cases: CasusRow[];
  siblingSignals: SignaalRow[];
  siblingCases: CasusRow[];
};

const childOfSignal = ({ initials, group, at }: SignaalState): string => childOf(initials, group, at);
const childOfCase = ({ initials, group, startedAt }: CasusState): string => childOf(initials, group, startedAt);

const siblingsOf = (id: string, siblings: string[], { signals, casussen }: Related) => {
  const isSibling = (row: SignaalRow | CasusRow) => siblings.includes(row.id) || row.state.siblings.includes(id);
  return { siblingSignals: signals.filter(isSibling), siblingCases: casussen.filter(isSibling) };
};

export const nearSignal = ({ id, state, related }: Pick<SignaalView, 'id' | 'state' | 'related'>): Nearby => {
  const siblings = siblingsOf(id, state.siblings, related);
  const child = childOfSignal(state);
  const isSame = (row: SignaalRow): boolean =>
    state.joined.includes(row.id) ||
    row.state.joined.includes(id) ||
    (state.casus !== '' && row.state.casus === state.casus);
  const others = related.signals.filter((row) => row.id !== id && !siblings.siblingSignals.includes(row));
  const same = others.filter(isSame);
  const alike = (row: SignaalRow): boolean =>
    child !== '' && childOfSignal(row.state) === child && !row.state.apart && !state.apart;
  const cases = related.casussen.filter(
    (row) => row.id === state.casus || (childOfCase(row.state) === child && !siblings.siblingCases.includes(row)),
  );
  return { same, maybe: others.filter((row) => !same.includes(row) && alike(row)), cases, ...siblings };
};

export const nearCasus = ({ id, state, related }: Pick<CasusView, 'id' | 'state' | 'related'>): Nearby => {
  const siblings = siblingsOf(id, state.siblings, related);
  const child = childOfCase(state);
  const isSame = ({ id: signal, state: { casus } }: SignaalRow): boolean =>
    casus === id || (casus === '' && state.signals.includes(signal));
  const same = related.signals.filter(isSame);
  const maybe = related.signals.filter(
    (row) =>
      !same.includes(row) &&
      !siblings.siblingSignals.includes(row) &&
      row.state.casus === '' &&
      !row.state.apart &&
      childOfSignal(row.state) === child,
  );
  const cases = related.casussen.filter(
    (row) =>
      row.id !== id &&
      !siblings.siblingCases.includes(row) &&
      (row.state.merge?.into === id || row.id === state.merge?.into || childOfCase(row.state) === child),
  );
  return { same, maybe, cases, ...siblings };
};
