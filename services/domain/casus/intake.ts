import { holds } from '../people.ts';
import { isFromOutside, personOf, type SchoolState } from '../school/school.ts';
import type { Day } from '../time.ts';
import type { CasusState } from './casus.ts';
import { type ConsentRecipient, consentOn, maySharePerson } from './toestemming.ts';

type State = Pick<CasusState, 'consent' | 'bornOn'>;
type Around = { school: SchoolState; today: Day };

/** For which recipient consent is asked, by the words of a function: each word as a school may write it. */
const FUNCTIONS: readonly (readonly [RegExp, ConsentRecipient])[] = [
  [/\bsmw\b|maatschappelijk/, 'smw'],
  [/jeugdarts|schoolarts|verpleegkundige|\bjgz\b/, 'jeugdarts'],
  [/wijkteam|jeugdteam|gezinsteam|ouder- en kind|\bok[at]\b/, 'wijkteam'],
];

const recipientsOf = (person: string, { school, today }: Around): ConsentRecipient[] =>
  (personOf(school, person)?.roles ?? [])
    .filter((held) => held.role === 'zorgteamlid' && holds(held, today))
    .map((held) => (held.function ?? '').toLowerCase())
    .flatMap((name) => FUNCTIONS.filter(([words]) => words.test(name)).map(([, recipient]) => recipient));

/**
 * May this person do the intake? Who is from outside the school learns by it who it is about: only with consent on paper
 * for the whole team, or for what he is (R45, R119, R121).
 */
export const mayDoIntake = (person: string, state: State, around: Around): boolean => {
  if (!isFromOutside(person, around)) return true;
  const consent = consentOn(state, around.today);
  return (['zorgteam', ...recipientsOf(person, around)] as const).some((one) => maySharePerson(one, consent));
};
