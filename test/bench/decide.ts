import { casus } from '../../services/aggregates/casus.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import { gevolgd } from '../domain/support/casus.ts';
import { type GivenCasus, goesOn } from '../domain/support/given.ts';
import { does } from '../domain/support/inputs.ts';
import { EVERYBODY, factsOf } from '../domain/support/school.ts';
import { CASUS_ACTS } from '../domain/support/walk.ts';
import { atMost, type Figure, median, percentile } from './figures.ts';

const EVENTS = 1000;
const ROUNDS = 20;

/** A casus in which so much was written down by who keeps sight of the child. */
export const longStory = (events = EVENTS): GivenCasus => {
  const acts = [does('observation.add'), does('followUp.note'), does('followUp.note', { now: 'slechter' })];
  let story = gevolgd;
  while (story.commits.length < events) {
    const act = acts[story.commits.length % acts.length] ?? does('observation.add');
    const decision = casus.decide(act, story.state, factsOf('joost', story.around), 0);
    if ('refused' in decision) throw new Error(`refused: ${decision.refused.code}`);
    story = goesOn(casus, story, { by: 'joost', at: story.around.now, events: decision.events });
  }
  return story;
};

/** What each decision took, in milliseconds: every act by everybody, some of it allowed and most refused. */
export const decideTimes = ({ state, around }: GivenCasus, rounds = ROUNDS): number[] => {
  const timed = (command: CasusCommand, who: (typeof EVERYBODY)[number]): number => {
    const facts = factsOf(who, around);
    const started = performance.now();
    casus.decide(command, state, facts, 0);
    return performance.now() - started;
  };
  return Array.from({ length: rounds }, () =>
    CASUS_ACTS.flatMap((command) => EVERYBODY.map((who) => timed(command, who))),
  ).flat();
};

/** Rules alone, without store and cards: what an act on a casus of 1,000 events costs to decide. */
export const decide = (): Promise<Figure[]> => {
  const story = longStory();
  decideTimes(story);
  const times = decideTimes(story);
  return Promise.resolve([
    atMost('decide', median(times), 'ms', 1),
    atMost('decide-p99', percentile(times, 0.99), 'ms', 1),
  ]);
};
