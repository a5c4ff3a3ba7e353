import { z } from 'zod';
import { groupOn } from '../../services/domain/child.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { rolesOf, STAFF } from '../../services/domain/people.ts';
import type { Related } from '../page.ts';

/**
 * Colleagues who may know more (R40): who teaches a brother or sister, and who teaches the group in which the
 * child was last year. Nobody to whom the casus is closed, and not the reader himself.
 */
const ideasFor = (state: CasusState, { siblings }: Related, facts: Facts): { line: string }[] => {
  const { today } = facts;
  const last = groupOn(state.group, state.startedAt, today, 1);
  const before = last === undefined ? [] : teachersOf(last, state, facts);
  const family = siblings
    .map(({ group, at }) => groupOn(group, at, today) ?? group)
    .flatMap((group) => teachersOf(group, state, facts));
  return [
    ...family.map((name) => `${name}, leerkracht van een broer of zus`),
    ...before.map((name) => `${name}, geeft nu ${last}: misschien de leerkracht van vorig jaar`),
  ]
    .filter((line, index, all) => all.indexOf(line) === index)
    .map((line) => ({ line }));
};

const teachersOf = (group: string, { excluded }: CasusState, { school, actor, today }: Facts): string[] =>
  school.people
    .filter(
      (person) =>
        person.groups.includes(group) &&
        person.id !== actor.person &&
        !excluded.includes(person.id) &&
        rolesOf(person, today).some((role) => STAFF.includes(role)),
    )
    .map(({ name }) => name);

export const ideaList = () => z.array(z.strictObject({ line: z.string() }));

/** For a card that asks whom to speak with; nothing is said of why a brother or sister is known. */
export const ideasOf = (state: CasusState, related: Related, facts: Facts) => {
  const ideas = ideasFor(state, related, facts);
  return { hasIdeas: ideas.length > 0, ideas };
};
