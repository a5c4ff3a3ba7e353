import type { Facts } from '../decision.ts';
import { firstHoldersOf, holdersOf, type Person, type Role } from '../people.ts';
import type { SignaalState } from './signaal.ts';

type Around = Pick<Facts, 'school' | 'today'>;
type Named = Around & Pick<Facts, 'protocol'>;
type About = Pick<SignaalState, 'author' | 'excluded' | 'staff'>;

/**
 * Who takes care of a signal about a colleague, and nobody else reads it (R36): the directie; the person of the
 * board where it concerns the directie, or where nobody else of the directie is left. Never whom it is closed to,
 * and who wrote it down only where nobody else is.
 */
export const keepersOf = ({ author, excluded, staff }: About, { school, today }: Around): Person[] => {
  if (staff === null) return [];
  const open = school.people.filter(({ id }) => !excluded.includes(id));
  const roles: Role[] = staff.concerns === 'directie' ? ['bevoegdGezag'] : ['directie', 'bevoegdGezag'];
  const groups = roles.map((role) => firstHoldersOf(open, role, today));
  const others = groups.map((group) => group.filter(({ id }) => id !== author)).find((group) => group.length > 0);
  return others ?? groups.find((group) => group.length > 0) ?? [];
};

/**
 * Does it concern the directie, whatever was chosen: a colleague of the directie, or somebody who is called so? In
 * doubt it does: the board can pass it on, and who it is about must not be the one who reads it (R36).
 */
export const concernsDirectie = (
  { who, colleague, whoName }: { who: string; colleague: string; whoName: string },
  around: Named,
): boolean => {
  const heads = holdersOf(around.school.people, 'directie', around.today);
  return (
    who === 'directie' || heads.some(({ id }) => id === colleague) || isCalledHead(wordsOf(whoName), heads, around)
  );
};

const isCalledHead = (typed: string[], heads: Person[], { protocol: { roles } }: Named): boolean => {
  const names = heads.flatMap(({ name }) => wordsOf(name)).filter(isTelling);
  const called = [...heads.map(({ title }) => title), roles.directie.name, roles.directie.short].map(wordsOf);
  const says = (words: string[]): boolean => words.length > 0 && words.every((word) => typed.includes(word));
  return typed.some((word) => names.includes(word) || HEAD.test(word)) || called.some(says);
};

/** What heads are called in a school, whatever its protocol calls them. */
const HEAD =
  /^((adjunct|con)?(direct(eur|rice|ie)|rector|rectrix)|(school|locatie|team|afdelings|bouw)leid(er|ster|ing)|schoolhoofd|hoofdmeester)/;

/** Parts of a name that say something of whose it is: a first name, a surname. */
const isTelling = (word: string): boolean => word.length >= SHORTEST && !PARTICLES.includes(word);
const SHORTEST = 3;
const PARTICLES = ['van', 'den', 'der', 'ten', 'ter', 'het', 'des'];

/** Words as they sound alike, however they were typed. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
