import type { Around } from '../../services/domain/decision.ts';
import { firstHoldersOf, holdersOf, type Person } from '../../services/domain/people.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { alsoAsked } from '../../services/domain/signaal/alsoAsked.ts';
import { isUnanswered, lateFrom } from '../../services/domain/signaal/hearsOn.ts';
import { isLeftAlone } from '../../services/domain/signaal/lookers.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { phoneOf } from '../numbers.ts';

/** What the author reads when the day on which he would hear has passed, or nobody is left to answer; else nothing. */
export const lateLines = (state: SignaalState, around: Around): string[] => {
  if (isLeftAlone(state, around))
    return [`Er is nu niemand die hiernaar kan kijken. Vraag de beheerder om een plaatsvervanger. ${call()}`];
  if (!isUnanswered(state) || around.now < lateFrom(state, around)) return [];
  const asks = askedFirst(state, around);
  const [other] = alsoAsked(state, asks?.id ?? '', around);
  const asked = other === undefined ? [] : [`${nameOf(around.school, other)} is ook gevraagd.`];
  return [[`${asks?.name ?? 'Je school'} heeft nog niet geantwoord.`, ...asked, call()].join(' ')];
};

const call = (): string => `Maak je je nu zorgen? Bel ${phoneOf('veiligThuis')} of druk op Acuut gevaar.`;

/** Who answers: an AF, else the directie; never the author himself, nor to whom it is closed. */
const askedFirst = ({ author, excluded }: SignaalState, { school: { people }, today }: Around): Person | undefined =>
  [
    ...firstHoldersOf(people, 'af', today),
    ...holdersOf(people, 'af', today),
    ...holdersOf(people, 'directie', today),
  ].find(({ id }) => id !== author && !excluded.includes(id));
