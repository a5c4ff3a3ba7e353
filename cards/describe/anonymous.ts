import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { namesIn } from '../../services/domain/casus/named.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import type { CasusView, Related } from '../page.ts';
import { observed } from './observed.ts';
import { ofType } from './ofType.ts';

const MAX = 2900;
const CHILD = 'het kind';
const COLLEAGUE = 'een collega';
const GROUP = 'de groep';
const REFUSED = 'Er is geen toestemming om met naam te overleggen.';

/** Small words in a name are words of the language as well. */
const PARTICLES = ['van', 'den', 'der', 'de', 'het', 'ten', 'ter', 'op', 'in', 'la', 'le', 'el', 'al'];

type Known = Pick<CasusView, 'told' | 'state'> & { related: Pick<Related, 'file'>; facts: Pick<Facts, 'school'> };

/**
 * A first text without names for those who may not know who it is about: the facts of the casus, with what
 * is known to name the child, the group or a colleague taken out. The AF reads and changes it: a machine
 * does not know by what a child can be recognised.
 */
export const anonymous = ({ told, related: { file }, state, facts: { school } }: Known): string => {
  const refused = ofType(told, 'ReactionSignalled').some(({ event }) => event.data.kind === 'toestemmingGeweigerd');
  const strip = stripper(namesIn(told.map(({ event }) => event)), state, school);
  const lines = (which: Parameters<typeof observed>[2]): string[] =>
    observed(told, file.signals, which).map(({ text }) => `- ${strip(text)}`);
  const seen = [
    ...part('Wat is gezien of gehoord:', lines(['past', 'weetNiet'])),
    ...part('Wat spreekt de zorg tegen:', lines(['spreektTegen'])),
    ...(refused ? [REFUSED] : []),
  ];
  const text = ['Het gaat om een leerling van onze school.', ...seen].join('\n');
  return text.length > MAX ? `${text.slice(0, MAX)} …` : text;
};

/** Is there anything to tell? */
export const hasFacts = ({ told, related: { file } }: Pick<Known, 'told' | 'related'>): boolean =>
  observed(told, file.signals, ['past', 'spreektTegen', 'weetNiet']).length > 0;

const part = (head: string, lines: string[]): string[] => (lines.length === 0 ? [] : [head, ...lines]);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (source: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);

type Rule = [source: string, flags: string, instead: string];

const stripper = (names: string[], { initials, group }: CasusState, school: SchoolState) => {
  const rules: Rule[] = [
    ...names.flatMap(wordsOf).map((word): Rule => [`${escaped(word)}['’]?s?`, 'giu', CHILD]),
    [initialsOf(initials), 'gu', CHILD],
    [escaped(group), 'giu', GROUP],
    ['groep \\d+\\w?', 'giu', GROUP],
    ...school.people
      .flatMap(({ name }) => wordsOf(name))
      .map((word): Rule => [`${escaped(word)}['’]?s?`, 'gu', COLLEAGUE]),
  ];
  const known = rules.filter(([source]) => source !== '');
  return (text: string): string =>
    tidy(known.reduce((left, [source, flags, instead]) => left.replace(whole(source, flags), instead), text));
};

const wordsOf = (name: string): string[] =>
  name.split(/[\s-]+/).filter((word) => word.length > 1 && !PARTICLES.includes(word.toLowerCase()));

/** `DV`, `D.V.` and `D V` are the same. */
const initialsOf = (initials: string): string =>
  Array.from(initials, (letter) => `${escaped(letter)}\\.?`).join('\\s?');

/** First name and last name make one child; a sentence begins with a capital. */
const tidy = (text: string): string =>
  text
    .replaceAll(/(het kind|een collega)(?:[\s-]+\1)+/g, '$1')
    .replaceAll(/(^|[.!?]\s+)(het kind|een collega|de groep)/g, (_, before: string, word: string) => {
      return `${before}${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    });
