import { z } from 'zod';
import { termDay } from '../../services/domain/calendar/schoolCalendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { consentOn, maySharePerson } from '../../services/domain/casus/toestemming.ts';
import type { Facts } from '../../services/domain/decision.ts';
import type { Role } from '../../services/domain/people.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { ideaList, ideasOf } from '../describe/ideas.ts';
import { casusPage } from '../page.ts';
import { colleagues } from '../people.ts';

const card = dialogCard({
  id: 'observation-ask',
  data: { child: z.string(), colleagues: choiceList(), hasIdeas: z.boolean(), ideas: ideaList() },
  example: {
    child: 'DV · groep 5',
    hasIdeas: true,
    ideas: [{ line: 'Noor, leerkracht van een broer of zus' }],
    colleagues: [
      { title: 'Omar, vakleerkracht gym', value: 'omar' },
      { title: 'Joost, leerkracht groep 8', value: 'joost' },
    ],
  },
});

const TIME_TO_ANSWER = 3;

/** Asks a colleague what he sees; to whom the casus is closed is not in the list (storyboard 3.D). */
export const observationAsk = casusPage({
  card,
  opens: ['lead', 'af'],
  acts: ['observation.invite'],
  related: 'child',
  prefill: ({ facts }) => ({ by: termDay(facts.calendar, facts.today, TIME_TO_ANSWER) }),
  present: ({ state, facts, related }) => ({
    child: childLine(state),
    ...ideasOf(state, related, facts),
    colleagues: colleagues(facts, rolesFor(state, facts), [facts.actor.person, ...state.excluded]),
  }),
});

const SCHOOL: readonly Role[] = ['medewerker', 'ib', 'af', 'directie'];

/** Somebody from outside the school learns who it is about: only with consent on paper (R45). */
const rolesFor = (state: CasusState, { today }: Facts): readonly Role[] =>
  maySharePerson('zorgteam', consentOn(state, today)) ? [...SCHOOL, 'zorgteamlid'] : SCHOOL;
