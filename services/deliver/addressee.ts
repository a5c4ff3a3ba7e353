import { awaitedOf } from '../aggregates/index.ts';
import type { Reason } from '../codec.ts';
import type { Awaited } from '../domain/awaited.ts';
import type { PersonId } from '../domain/people.ts';
import { pkOf } from '../ids.ts';
import type { About, Shell } from '../shell.ts';
import { readAbout } from './about.ts';
import { shellOf, type ToTell } from './shellOf.ts';
import type { DeliverTools } from './tools.ts';

type Sends = Pick<DeliverTools, 'store' | 'schools' | 'keys' | 'clock' | 'protocols' | 'calendars'>;

/**
 * What a message says, and to whom: whom it was written for, or who has taken his place since, because people work on
 * some days only, and in a holiday somebody is on duty. Undefined when it no longer applies.
 */
export const shellFor = async (tools: Sends, why: ToTell, to: PersonId, about: About): Promise<Shell | undefined> => {
  const shell = shellOf(why, to, about);
  if (shell !== undefined || why.why !== 'waits') return shell;
  const instead = standsIn(why, to, about);
  if (instead === undefined) return undefined;
  const { tenant, school, stream } = about.address;
  const theirs = await readAbout(tools, pkOf(tenant, school, stream), instead);
  return theirs && shellOf(why, instead, theirs);
};

/**
 * Who came in his place by the calendar alone: on the day on which it was written this same state would wait for him,
 * and today it waits for another who was not awaited then. What an act changed has a message of its own.
 */
export const standsIn = (why: Waits, to: PersonId, about: About): PersonId | undefined => {
  if (why.on === undefined) return undefined;
  const then = peopleOf(why, { ...about, facts: { ...about.facts, today: why.on } });
  const now = peopleOf(why, about);
  const gone = then.filter((person) => !now.includes(person));
  return now.filter((person) => !then.includes(person))[gone.indexOf(to)];
};

type Waits = Extract<Reason, { why: 'waits' }>;

const peopleOf = ({ page, key }: Waits, about: About): PersonId[] =>
  awaitedOf(about).flatMap((wait: Awaited) => (wait.page === page && wait.key === key ? [wait.person] : []));
