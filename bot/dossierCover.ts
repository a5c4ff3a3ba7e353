import { labelOf } from '../cards/labels.ts';
import { stepTitle } from '../cards/describe/stepName.ts';
import { dayOf, longDay } from '../services/domain/calendar.ts';
import type { CasusState } from '../services/domain/casus/casus.ts';
import type { Facts } from '../services/domain/decision.ts';
import { type Person, rolesOf } from '../services/domain/people.ts';
import { personOf } from '../services/domain/school/school.ts';
import type { Section } from '../services/dossier/dossier.ts';
import type { Day } from '../services/domain/time.ts';
import type { Part } from './dossierParts.ts';

const REFUTED = 'De school laat dit vermoeden los. Er is een andere verklaring.';

/** How it stands, before anything else: also that a suspicion turned out to be unfounded (domain.md B.6). */
export const standsOf = ({ closed, status, step, outcome }: CasusState, { protocol }: Facts): string[] => {
  if (status !== 'closed' || closed === null)
    return [`De zaak loopt. Stap: ${stepTitle(protocol, step, { outcome })}.`];
  const why = labelOf('closeReason', closed.reason);
  return [
    `De zaak is afgesloten op ${longDay(dayOf(closed.at))}: ${why}.`,
    ...(closed.reason === 'weerlegd' ? [REFUTED] : []),
  ];
};

/** Who wrote in it, and what he does at school: so that what he wrote can be checked (LKC 105018). */
export const whoIsWho = (parts: readonly Part[], { school, today }: Facts): Section => {
  const people = [...new Set(parts.map(({ by }) => by))].map((id) => personOf(school, id));
  const known = people.filter((person) => person !== undefined);
  return {
    title: 'Wie is wie',
    note: 'Wie hierin schreef, en wat diegene op school doet.',
    entries: [],
    say: known.map((person) => [person.name, doesAtSchool(person, today)].filter((part) => part !== '').join(', ')),
  };
};

const doesAtSchool = (person: Person, today: Day): string =>
  person.title === '' ? labelOf('role', rolesOf(person, today)) : person.title;
