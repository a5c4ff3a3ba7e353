import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { labelOf } from '../labels.ts';
import type { FiledSignal, Told } from '../page.ts';
import { withBetter } from './correction.ts';
import { ofType } from './ofType.ts';
import type { Line } from './signaal.ts';
import { signalFacts } from './signalFacts.ts';

type Points = 'past' | 'spreektTegen' | 'weetNiet';
type Observed = Line & { source: string };

/**
 * The facts that were observed, in signals before there was a casus and in the casus itself, without who saw them and
 * without what anybody thought of it; what was put right says so, so that nobody names what turned out otherwise.
 */
export const observed = (told: Told<CasusEvent>[], signals: FiledSignal[], which: readonly Points[]): Observed[] => [
  ...before(signals, which),
  ...inCasus(told, which),
];

const before = (signals: FiledSignal[], which: readonly Points[]): Observed[] =>
  signalFacts(signals)
    .filter(({ points }) => which.includes(points))
    .map(({ when, source, fact }) => ({
      head: `${shownDay(when)} · ${labelOf('source', source)}`,
      text: fact,
      source,
    }));

const inCasus = (told: Told<CasusEvent>[], which: readonly Points[]): Observed[] => {
  const better = new Map(ofType(told, 'CasusCorrected').map(({ event: { data } }) => [data.version, data.text]));
  return ofType(told, 'ObservationAdded')
    .filter(({ event }) => which.includes(event.data.points))
    .map(({ event: { data }, version }) => ({
      head: `${shownDay(data.when)} · ${labelOf('source', data.source)}`,
      text: withBetter(data.fact, better.get(version)),
      source: data.source,
    }));
};

/** The same, for a card. */
export const observedFacts = (told: Told<CasusEvent>[], signals: FiledSignal[], which: readonly Points[]): Line[] =>
  observed(told, signals, which).map(({ head, text }) => ({ head, text }));
