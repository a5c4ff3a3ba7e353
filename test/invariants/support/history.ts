import type { CasusEvent } from '../../../services/domain/casus/events.ts';
import type { Commit, GivenCasus } from '../../domain/support/given.ts';

type Type = CasusEvent['type'];
type Of<Name extends Type> = Extract<CasusEvent, { type: Name }>;
/** An event with who did it; `at`: its place in the history, counted in commits. */
export type Happened<Name extends Type> = Of<Name> & { by: Commit<CasusEvent>['by']; at: number };

const isOf =
  <Name extends Type>(type: Name) =>
  (event: CasusEvent): event is Of<Name> =>
    event.type === type;

/** Every event of a type that happened, the oldest first. What an invariant knows of a casus is this, never its state. */
export const all = <Name extends Type>({ commits }: GivenCasus, type: Name): Happened<Name>[] =>
  commits.flatMap(({ by, events }, at) => events.filter(isOf(type)).map((event) => ({ ...event, by, at })));

/** The events of a type in the commit that was written last. */
export const newest = <Name extends Type>({ commits }: GivenCasus, type: Name): Happened<Name>[] => {
  const last = commits.at(-1);
  const at = commits.length - 1;
  return last === undefined ? [] : last.events.filter(isOf(type)).map((event) => ({ ...event, by: last.by, at }));
};

export const said = (wrong: boolean, sentence: string): string[] => (wrong ? [sentence] : []);
