import type { Facts } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import { relationWord } from '../../relationWords.ts';
import type { CasusEvent } from '../events.ts';
import type { CasusState } from '../casus.ts';
import type { Brings, CasusInputs } from '../inputs.ts';
import { leadersOf } from '../leaders.ts';
import type { Decided } from './common.ts';
import { shutFor, standIn } from './shield.ts';

const MOST_SIGNALS = 40;

/** What fits in the state of a casus. More is refused: a signal that fell off the end would be in no file any more. */
export const hasTooMany = ({ signals }: CasusState, more: string[]): boolean =>
  new Set([...signals, ...more]).size > MOST_SIGNALS;

/**
 * A signal joins, or tells again what it brings; what is known already is said once. Only the AF brings one in. What
 * happens to a signal that is in it already, a call for help above all, is heard whoever did it (R53).
 */
export const attach = (input: CasusInputs['casus.attachSignaal'], state: CasusState, facts: Facts): Decided => {
  const { signaal, author, ...brings } = input;
  const inIt = state.signals.includes(signaal);
  const [af] = leadersOf(state, facts);
  if (!inIt && !leadersOf(state, facts).some(({ id }) => id === facts.actor.person))
    return refuse('ROLE', { rol: relationWord('af', facts.protocol), naam: af?.name ?? 'de directie' });
  if (!inIt && hasTooMany(state, [signaal])) return refuse('SIGNALS_FULL');
  const known = inIt && (author === '' || state.authors[signaal] === author);
  const joins: CasusEvent[] = known ? [] : [{ type: 'SignaalLinked', v: 2, data: { signaal, author } }];
  const tells = { ...brings, onthulling: brings.onthulling && !known };
  return { events: [...joins, ...broughtBy(tells, state, facts)] };
};

/** To whom it is closed, and what cannot wait. */
export const broughtBy = (
  { shut, eer, onthulling, acuut, reported, calledOn }: Brings,
  state: CasusState,
  facts: Facts,
): CasusEvent[] => {
  const told = onthulling && !state.disclosed;
  const news = told || (eer && state.honour === '') || acuut > state.acuut;
  const brought: CasusEvent[] = news
    ? [{ type: 'SignaalBrought', v: 3, data: { eer, onthulling, acuut, reported, calledOn } }]
    : [];
  return [...shutFor(shut, state, facts), ...brought];
};

/**
 * A signal turned out to be about a colleague, and leaves (R36). What else stands in the casus may speak of him: from
 * then on it is closed to him, whatever his role, without a word of why. Never to the last who could look after it:
 * the keeper of the signal sees who that is.
 */
export const lose = ({ signaal, shut }: CasusInputs['casus.loseSignaal'], state: CasusState, facts: Facts): Decided => {
  const lost: CasusEvent[] = state.signals.includes(signaal) ? [{ type: 'SignaalLost', v: 1, data: { signaal } }] : [];
  const fit = shut.filter((person) => standIn(person, state, facts) !== '');
  return { events: [...lost, ...shutFor(fit, state, facts)] };
};
