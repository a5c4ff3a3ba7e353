import type { PersonId } from '../people.ts';
import type { Day } from '../time.ts';
import type { CasusState } from './casus.ts';

type Met = Pick<CasusState, 'talk' | 'weging'>;
type Within = { from: Day; till: Day };

/** How many talks and weighings of a casus somebody took part in, between two days: what her time went to (R18). */
export const meetingsOf = ({ talk: { last }, weging }: Met, person: PersonId, { from, till }: Within): number => {
  const isIn = (day: Day): boolean => from <= day && day <= till;
  const talked = last !== null && isIn(last.day) && last.people.includes(person);
  const weighed = weging !== null && weging.opened && isIn(weging.date) && sat(weging, person);
  return Number(talked) + Number(weighed);
};

const sat = ({ chair, members, declined }: NonNullable<CasusState['weging']>, person: PersonId): boolean =>
  chair === person || (members.includes(person) && !declined.includes(person));
