import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusEvent } from '../../services/domain/casus/casus.ts';
import { labelOf } from '../labels.ts';
import type { Told } from '../page.ts';
import { ofType } from './ofType.ts';
import type { Line } from './signaal.ts';

type Points = 'past' | 'spreektTegen' | 'weetNiet';
type Observed = Line & { source: string };

/**
 * The facts that were observed, without who saw them and without what anybody thought of it; what was put right says
 * so, so that nobody names what turned out otherwise.
 */
export const observed = (told: Told<CasusEvent>[], which: readonly Points[]): Observed[] => {
  const better = new Map(ofType(told, 'CasusCorrected').map(({ event: { data } }) => [data.version, data.text]));
  return ofType(told, 'ObservationAdded')
    .filter(({ event }) => which.includes(event.data.points))
    .map(({ event: { data }, version }) => ({
      head: `${shownDay(data.when)} · ${labelOf('source', data.source)}`,
      text: withBetter(data.fact, better.get(version)),
      source: data.source,
    }));
};

const withBetter = (fact: string, better: string | undefined): string =>
  better === undefined ? fact : `${fact}\nLater verbeterd: ${better}`;

/** The same, for a card. */
export const observedFacts = (told: Told<CasusEvent>[], which: readonly Points[]): Line[] =>
  observed(told, which).map(({ head, text }) => ({ head, text }));
