import { z } from 'zod';
import { termDay } from '../../services/domain/calendar/schoolCalendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { mayComeFromOutside } from '../../services/domain/casus/intake.ts';
import type { Facts } from '../../services/domain/decision.ts';
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
    sharing: 'Ouders gaven op papier toestemming.',
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
    sharing: mayComeFromOutside(state, facts.today)
      ? 'Ouders gaven op papier toestemming.'
      : 'Er is nog geen toestemming op papier. Daarom kan nu alleen iemand van de school dit doen.',
    people: colleagues(facts, rolesFor(state, facts), state.excluded),
  }),
});

/** Those of the team; who is from outside only once the parents agreed on paper (R45). */
const rolesFor = (state: CasusState, { protocol, today }: Facts) =>
  protocol.careTeam.members
    .map(({ role }) => role)
    .filter((role) => role !== 'zorgteamlid' || mayComeFromOutside(state, today));
