import type { Around } from '../../services/domain/decision.ts';
import { firstHoldersOf, holdersOf, type Person } from '../../services/domain/people.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { alsoAsked } from '../../services/domain/signaal/alsoAsked.ts';
import { isUnanswered, lateFrom } from '../../services/domain/signaal/hearsOn.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { phoneOf } from '../numbers.ts';

/** What the author reads when the day on which he would hear has passed; nothing before it, nor after an answer. */
export const lateLines = (state: SignaalState, around: Around): string[] => {
  if (!isUnanswered(state) || around.now < lateFrom(state, around)) return [];
  const asks = askedFirst(state, around);
  const [other] = alsoAsked(state, asks?.id ?? '', around);
  const asked = other === undefined ? [] : [`${nameOf(around.school, other)} is ook gevraagd.`];
  const call = `Maak je je nu zorgen? Bel ${phoneOf('veiligThuis')} of druk op Acuut gevaar.`;
  return [[`${asks?.name ?? 'Je school'} heeft nog niet geantwoord.`, ...asked, call].join(' ')];
};

/** Who answers: an AF, else the directie; never the author himself, nor to whom it is closed. */
const askedFirst = ({ author, excluded }: SignaalState, { school: { people }, today }: Around): Person | undefined =>
  [
    ...firstHoldersOf(people, 'af', today),
    ...holdersOf(people, 'af', today),
    ...holdersOf(people, 'directie', today),
  ].find(({ id }) => id !== author && !excluded.includes(id));
