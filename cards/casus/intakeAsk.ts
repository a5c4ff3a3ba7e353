import { z } from 'zod';
import { termDay } from '../../services/domain/calendar/schoolCalendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { mayDoIntake } from '../../services/domain/casus/intake.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { isFromOutside } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { colleagues } from '../people.ts';

const card = dialogCard({
  id: 'intake-ask',
  data: { child: z.string(), team: z.string(), sharing: z.string(), people: choiceList() },
  example: {
    child: 'DV · groep 5',
    team: 'het zorgteam',
    sharing: 'Er is toestemming op papier. Je ziet alleen mensen voor wie die geldt.',
    people: [
      { title: 'Fatma, schoolmaatschappelijk werker', value: 'fatma' },
      { title: 'Marja, intern begeleider', value: 'marja' },
    ],
  },
});

const TIME_TO_TALK = 5;

/** Asks one of the team to talk with parents or teacher before the team meets (storyboard 3.D, R48). */
export const intakeAsk = casusPage({
  card,
  opens: ['lead', 'af'],
  acts: ['intake.ask'],
  prefill: ({ facts }) => ({ by: termDay(facts.calendar, facts.today, TIME_TO_TALK) }),
  present: ({ state, facts }) => ({
    child: childLine(state),
    team: facts.protocol.careTeam.the,
    ...choicesOf(state, facts),
  }),
});

/** Those of the team; who is from outside only once there is consent on paper for him (R45). */
const choicesOf = (state: CasusState, facts: Facts) => {
  const roles = facts.protocol.careTeam.members.map(({ role }) => role);
  const team = colleagues(facts, roles, state.excluded);
  const people = team.filter(({ value }) => mayDoIntake(value, state, facts));
  const outside = people.some(({ value }) => isFromOutside(value, facts));
  return { people, sharing: outside ? GIVEN : NOT_GIVEN };
};

const GIVEN = 'Er is toestemming op papier. Je ziet alleen mensen voor wie die geldt.';
const NOT_GIVEN = 'Er is nog geen toestemming op papier. Daarom kan nu alleen iemand van de school dit doen.';
