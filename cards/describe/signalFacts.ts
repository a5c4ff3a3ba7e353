import { dayOf } from '../../services/domain/calendar.ts';
import type { POINTS } from '../../services/domain/signaal/inputs.ts';
import type { SignaalEvent } from '../../services/domain/signaal/events.ts';
import type { Day } from '../../services/domain/time.ts';
import type { FiledSignal, Told } from '../page.ts';
import { withBetter } from './correction.ts';
import type { FileLine } from './fileLine.ts';
import { ofType } from './ofType.ts';
import { signaalLines } from './signaal.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';

/** What of a signal is a fact about the child; the answer of the AF and what was done with it are not. */
const SEEN: readonly SignaalEvent['type'][] = [
  'SignaalRecorded',
  'SignaalAdded',
  'HonourRecorded',
  'SignaalWatched',
  'SignaalCorrected',
];

/** What colleagues recorded before there was a casus, as lines of its file; oldest first (R71). */
export const signalLines = (signals: FiledSignal[], school: SchoolState): FileLine[] =>
  signals
    .toSorted((one, other) => one.state.at - other.state.at)
    .flatMap(({ told }) =>
      signaalLines(
        told.filter(({ event }) => SEEN.includes(event.type)),
        school,
      ),
    );

type Points = (typeof POINTS)[number];
type SignalFact = { when: Day; source: string; points: Points; fact: string };

/**
 * The facts of signals, without who wrote them and what anybody thought of them. Which way one points is what its author
 * said last, and unknown until he did; what was put right
 * says so.
 */
export const signalFacts = (signals: FiledSignal[]): SignalFact[] => signals.flatMap(({ told }) => factsOf(told));

const factsOf = (told: Told<SignaalEvent>[]): SignalFact[] => {
  const added = ofType(told, 'SignaalAdded');
  const points = added.at(-1)?.event.data.points || 'weetNiet';
  const words = [
    ...ofType(told, 'SignaalRecorded').map(({ event: { data }, at, version }) => ({
      version,
      when: dayOf(at),
      source: data.told ? 'kind' : 'zelf',
      fact: data.what,
    })),
    ...ofType(told, 'HonourRecorded').map(({ event: { data }, at, version }) => ({
      version,
      when: dayOf(at),
      source: 'zelf',
      fact: data.what,
    })),
    ...added.map(({ event: { data }, at, version }) => ({
      version,
      when: data.day || dayOf(at),
      source: data.source,
      fact: data.words,
    })),
  ];
  const better = new Map(ofType(told, 'SignaalCorrected').map(({ event: { data } }) => [data.version, data.text]));
  return words
    .filter(({ fact }) => fact !== '')
    .map(({ version, fact, ...rest }) => ({
      ...rest,
      points,
      fact: withBetter(fact, better.get(version)),
    }));
};
