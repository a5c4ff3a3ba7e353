import { dayOf } from '../../../services/domain/calendar.ts';
import { casusRelations } from '../../../services/domain/casus/relations.ts';
import type { signaalRelations } from '../../../services/domain/signaal/relations.ts';
import { holdersOf } from '../../../services/domain/people.ts';
import type { GivenCasus, GivenSignaal } from '../../domain/support/given.ts';
import { EVERYBODY, factsOf, ID } from '../../domain/support/school.ts';

/**
 * (b) A signal about a colleague is never visible to the ordinary route, and never to the person concerned (R36).
 * Told from what was written down: who wrote it, whom it concerns, and who answers for the school.
 */
export const hidden = (story: GivenSignaal, relations: typeof signaalRelations): string[] => {
  const { state, commits, around } = story;
  const route = commits.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'MedewerkerRouteOpened' || event.type === 'MovedToStaff' ? [event.data] : [],
    ),
  );
  if (route.length === 0) return [];
  const concerned = route.map(({ colleague }) => colleague);
  const answers = ['directie', 'bevoegdGezag'] as const;
  const may = answers.flatMap((role) => holdersOf(around.school.people, role, dayOf(around.now)).map(({ id }) => id));
  return EVERYBODY.filter((who) => relations(state, factsOf(who, around)).length > 0).flatMap((who) => [
    ...(concerned.includes(ID[who]) ? [`${who} is concerned, and sees it`] : []),
    ...(may.includes(ID[who]) || state.author === ID[who] ? [] : [`${who} sees what is about a colleague`]),
  ]);
};

/** The same of a whole casus: whoever said so or led it, sees it no longer. */
export const hiddenCasus = ({ state, commits, around }: GivenCasus): string[] => {
  const route = commits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'CasusMovedToStaff' ? [event.data] : [])),
  );
  if (route.length === 0) return [];
  const answers = ['directie', 'bevoegdGezag', 'bestuurscontact'] as const;
  const may = answers.flatMap((role) => holdersOf(around.school.people, role, dayOf(around.now)).map(({ id }) => id));
  return EVERYBODY.filter((who) => casusRelations(state, factsOf(who, around)).length > 0).flatMap((who) => [
    ...(route.some(({ colleague }) => colleague === ID[who]) ? [`${who} is concerned, and sees it`] : []),
    ...(may.includes(ID[who]) ? [] : [`${who} sees a casus about a colleague`]),
  ]);
};
