import { signaalRelations } from '../../../services/domain/signaal/relations.ts';
import { wrongInCasus, wrongInSignaal } from '../../domain/support/keeps.ts';
import { EVERYBODY } from '../../domain/support/school.ts';
import { type Drawing, wrongCards, wrongSchoolCards } from './draw.ts';
import { deadEndInCasus, deadEndInSignaal } from './finish.ts';
import { IN_CASUS } from './ofCasus.ts';
import { hidden, hiddenCasus } from './ofSignaal.ts';
import type { World } from './world.ts';

/** What is wrong with a stream as it is now: of the safety invariants, and of who waits for it. */
export const brokenIn = (world: World, id: string): string[] => {
  const casus = world.casussen[id];
  const signaal = world.signalen[id];
  const broken = [
    ...(casus === undefined
      ? []
      : [
          ...Object.entries(IN_CASUS).flatMap(([name, holds]) => holds(casus).map((what) => `(${name}) ${what}`)),
          ...hiddenCasus(casus).map((what) => `(b) ${what}`),
          ...wrongInCasus(casus),
        ]),
    ...(signaal === undefined
      ? []
      : [...hidden(signaal, signaalRelations).map((what) => `(b) ${what}`), ...wrongInSignaal(signaal)]),
  ];
  return broken.map((what) => `${id}: ${what}`);
};

/** Why a stream cannot be brought to its end by the people of the school. */
export const stuckIn = (world: World, id: string): string[] => {
  const casus = world.casussen[id];
  const signaal = world.signalen[id];
  const end = casus === undefined ? signaal && deadEndInSignaal(signaal) : deadEndInCasus(casus);
  return end === undefined ? [] : [`${id}: ${end}`];
};

/** Everything that anybody may open now. */
export const undrawable = (world: World, drawing: Drawing): string[] =>
  EVERYBODY.flatMap((who) => [
    ...[...Object.keys(world.casussen), ...Object.keys(world.signalen)].flatMap((id) =>
      wrongCards(world, id, who, drawing).map((what) => `${id}: ${what}`),
    ),
    ...wrongSchoolCards(world, who, drawing),
  ]);
