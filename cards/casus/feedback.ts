import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { TOO_SILENT } from '../../services/domain/casus/terugkoppeling.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { closedLine, gateOf } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { within } from '../describe/within.ts';
import { casusPage } from '../page.ts';
import { allContent } from './readable.ts';

const card = dialogCard({
  id: 'feedback',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    since: z.string(),
    silent: z.string(),
    silentLong: z.boolean(),
    remarked: z.boolean(),
    told: told(),
    reader: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    since: 'De melding was op wo 16 dec. Veilig Thuis beslist meestal binnen vijf werkdagen.',
    silent: '3',
    silentLong: true,
    remarked: true,
    told: [{ head: 'Marja · ma 28 dec 10:10 · over de samenwerking', text: 'Drie keer gebeld, geen antwoord.' }],
    reader: true,
  },
});

/** What was heard of Veilig Thuis; remarks on how it goes together stand here, and not in the file (R98, R130). */
export const feedback = casusPage({
  card,
  opens: ['af', 'directie'],
  acts: ['terugkoppeling.record'],
  reads: allContent,
  present: ({ state, facts, told: events, values }) => {
    const remarks = describeCasus(ofType(events, 'ProcesNoted'), facts.school, facts.protocol);
    return {
      child: childLine(state),
      ...gateOf(whyNot(state), values['what'] || values['process']),
      since: sinceLine(state),
      silent: String(state.feedback?.silent ?? 0),
      silentLong: (state.feedback?.silent ?? 0) >= TOO_SILENT,
      remarked: remarks.length > 0,
      told: within(remarks).lines,
      reader: mayReadCasus(state, facts),
    };
  },
});

const sinceLine = ({ feedback: awaited }: CasusState): string =>
  awaited === null
    ? ''
    : `De melding was op ${shownDay(awaited.since)}. Veilig Thuis beslist meestal binnen vijf werkdagen.`;

const whyNot = (state: CasusState): string =>
  closedLine(state) || (state.feedback === null ? 'Er is nu niets om op te wachten van Veilig Thuis.' : '');
