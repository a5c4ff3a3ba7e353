import type { CasusEvent } from '../../../services/domain/casus/events.ts';
import { currentStep, type CasusState } from '../../../services/domain/casus/casus.ts';
import type { CasusView } from '../../page.ts';
import type { Told } from '../../page.ts';
import { isByOne } from '../byOne.ts';
import { readable } from '../readable.ts';

/** The commits that a second person reads before he decides; no more than the decision needs. */
export const reviewVersions = (state: CasusState): number[] => {
  const { pending } = state;
  if (pending === null) return isByOne(state.step) ? currentStep(state).content : [];
  switch (pending.what) {
    case 'step':
    case 'skip':
      return currentStep(state).content;
    case 'outcome':
      return [...(state.steps.beslissen?.content ?? []), ...whyUnasked(state)];
    case 'verdict':
      return currentStep(state).content.filter((version) => version >= (state.followUp?.version ?? 0));
    case 'vertrek':
    case 'bezwaar':
      return currentStep(state).content;
    case 'closing':
      return [pending.version];
    default:
      return unknownPending(pending.what);
  }
};

/** Of answers that were changed only the last one counts, and of proposals the one that lies there now. */
export const reviewTold = ({ state, told, facts }: CasusView): Told<CasusEvent>[] => {
  const all = readable(told, state, facts).filter((one) => isNeeded(state, one));
  return all.filter((one, index) => !isOverruled(one, all.slice(index + 1)));
};

/** Where there is doubt and Veilig Thuis was not asked, who approves the decision reads why (R43, R85). */
const whyUnasked = ({ steps, advice }: CasusState): number[] =>
  advice.state === 'declined' ? (steps.consultatie?.content ?? []) : [];

/** Of the consultation an outcome needs that alone. */
const isNeeded = ({ pending, steps }: CasusState, { event, version }: Told<CasusEvent>): boolean =>
  pending?.what !== 'outcome' ||
  event.type === 'AdviesVTRecorded' ||
  (steps.beslissen?.content ?? []).includes(version);

const isOverruled = ({ event }: Told<CasusEvent>, later: Told<CasusEvent>[]): boolean =>
  later.some(({ event: next }) => {
    if (event.type === 'AfwegingAnswered') return next.type === event.type && next.data.n === event.data.n;
    return event.type === 'OutcomeProposed' && next.type === event.type;
  });

const unknownPending = (what: never): never => {
  throw new Error(`unknown pending: ${JSON.stringify(what)}`);
};
