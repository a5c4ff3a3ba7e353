import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { type CasusRelation, casusRelations } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { Told } from '../page.ts';

const WEIGHING: readonly CasusRelation[] = ['af', 'chair', 'member', 'approver'];
const MELDING: readonly CasusRelation[] = ['af', 'directie', 'chair', 'approver', 'reporter'];
const GROUNDS: readonly CasusEvent['type'][] = [
  'MeldingAssigned',
  'BezwaarProposed',
  'BezwaarWeighed',
  'MeldingRecorded',
];

/**
 * What of a casus this person may read. Views stay apart until the weighing opens (R74), then only those
 * who weigh see them; the grounds of a melding stay with those who decide on it.
 */
export const readable = (told: Told<CasusEvent>[], state: CasusState, facts: Facts): Told<CasusEvent>[] => {
  const relations = casusRelations(state, facts);
  const is = (some: readonly CasusRelation[]) => relations.some((relation) => some.includes(relation));
  const views = state.weging?.opened === true && is(WEIGHING);
  return told.filter(({ event, by }) => {
    if (event.type === 'WegingViewGiven' || event.type === 'WegingGuestViewGiven')
      return by === facts.actor.person || views;
    // How the school works with others is kept apart from the file of a child (R130).
    if (event.type === 'ProcesNoted') return false;
    return GROUNDS.includes(event.type) ? is(MELDING) : true;
  });
};

/** The commits with words of all steps. */
export const allContent = ({ steps }: CasusState): number[] =>
  [...new Set(Object.values(steps).flatMap(({ content }) => content))].toSorted((one, other) => one - other);
