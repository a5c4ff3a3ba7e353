import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, words } from '../card.ts';
import { knowsName } from '../describe/shared.ts';
import { type CasusView, casusPage } from '../page.ts';

const card = dialogCard({
  id: 'observation-invite',
  data: { who: z.string(), initials: z.string(), group: z.string(), by: z.string(), ask: words() },
  example: {
    who: 'Marja',
    initials: 'DV',
    group: 'groep 5',
    by: 'vr 29 jan',
    ask: 'Hoe gaat het bij gym? Let op hoe hij binnenkomt, en ook op wat goed gaat.',
  },
});

const mine = (state: CasusState, { actor }: Facts) => state.invited.find(({ person }) => person === actor.person);

/** What an invited colleague sees: the question, and nothing else of the casus. */
export const observationInvite = casusPage({
  card,
  opens: ['invited'],
  acts: ['observation.decline'],
  reads: (state, facts) => {
    const asked = mine(state, facts);
    return asked === undefined ? [] : [asked.version];
  },
  present: (view) => {
    const { state, facts } = view;
    const knows = knowsName(state, facts);
    const { initials, group } = knows ? state : { initials: 'een leerling', group: 'zonder naam' };
    return { ...questionOf(view), initials, group, by: shownDay(mine(state, facts)?.by ?? facts.today) };
  },
});

const HOLIDAY = 'Houd zicht in de vakantie. Kijk of bel op deze dag, en schrijf op hoe het gaat.';

const questionOf = ({ told, facts }: CasusView) => {
  for (const { event, by } of told) {
    const isMine = event.type === 'ObservationInvited' && event.data.whom === facts.actor.person;
    if (isMine) return { who: nameOf(facts.school, by), ask: event.data.ask };
    if (event.type === 'VakantieWatched') return { who: nameOf(facts.school, by), ask: HOLIDAY };
  }
  return { who: 'Je collega', ask: '' };
};
