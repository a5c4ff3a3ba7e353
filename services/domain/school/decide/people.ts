import type { Decision } from '../../decision.ts';
import { refuse } from '../../refusals.ts';
import type { SchoolInputs } from '../inputs.ts';
import { personOf, type SchoolEvent, type SchoolState } from '../school.ts';

type Decided = Decision<SchoolEvent>;

/** Somebody whom the school may give a role; adding him alone gives him none. */
export const addPerson = ({ account: id, ...about }: SchoolInputs['person.add'], state: SchoolState): Decided => {
  const known = personOf(state, id);
  if (known !== undefined) return refuse('KNOWN_PERSON', { naam: known.name });
  return { events: [{ type: 'PersonAdded', v: 1, data: { id, ...about } }] };
};

export const changePerson = ({ person: id, ...about }: SchoolInputs['person.change'], state: SchoolState): Decided =>
  personOf(state, id) === undefined
    ? refuse('NO_ACCOUNT')
    : { events: [{ type: 'PersonChanged', v: 1, data: { id, ...about } }] };
