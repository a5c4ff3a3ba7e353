import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { Day } from '../../services/domain/time.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'report-record',
  pages: ['report-record-1', 'report-record-2'],
  data: {
    child: z.string(),
    shut: z.boolean(),
    shutLine: z.string(),
    earlier: z.boolean(),
    before: z.string(),
    reader: z.boolean(),
    twelve: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    shut: false,
    shutLine: '',
    earlier: true,
    before: 'Er is in deze zaak al 1 keer gemeld. Opnieuw melden mag zo vaak als nodig is.',
    reader: true,
    twelve: true,
  },
});

/** The melding that was made, with whom and what was agreed; at any moment, without an approval (storyboard 3.I). */
export const reportRecord = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['melding.record'],
  present: ({ state, facts, values }) => {
    const { shut, shutLine } = gateOf(state.closed === null ? '' : notNow(state, facts), values['region']);
    return {
      child: childLine(state),
      shut,
      shutLine,
      earlier: state.meldingen > 0,
      before: `Er is in deze zaak al ${state.meldingen} keer gemeld. Opnieuw melden mag zo vaak als nodig is.`,
      reader: mayReadCasus(state, facts),
      twelve: isTwelve(state, facts.today),
    };
  },
});

const TALKS_ALONG = 12;

/** From twelve on a child talks along about a melding (R93). */
const isTwelve = ({ bornOn }: CasusState, today: Day): boolean =>
  bornOn !== '' && `${Number(bornOn.slice(0, 4)) + TALKS_ALONG}${bornOn.slice(4)}` <= today;
