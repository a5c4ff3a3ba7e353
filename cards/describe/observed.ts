import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusEvent } from '../../services/domain/casus/casus.ts';
import { labelOf } from '../labels.ts';
import type { Told } from '../page.ts';
import type { Line } from './signaal.ts';

type Points = 'past' | 'spreektTegen' | 'weetNiet';

/** The facts that were observed, without who saw them and without what anybody thought of it. */
export const observedFacts = (told: Told<CasusEvent>[], which: readonly Points[]): Line[] =>
  told.flatMap(({ event }) =>
    event.type === 'ObservationAdded' && which.includes(event.data.points)
      ? [{ head: `${shownDay(event.data.when)} · ${labelOf('source', event.data.source)}`, text: event.data.fact }]
      : [],
  );
