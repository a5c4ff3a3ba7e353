import { z } from 'zod';
import { isMeldingAhead } from '../../services/domain/casus/melding.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { closedLine, gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';
import { reporters } from './reporters.ts';

const card = dialogCard({
  id: 'report-who',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    urgent: z.boolean(),
    reporters: choiceList(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    urgent: true,
    reporters: [
      { title: 'Marja, intern begeleider', value: 'marja' },
      { title: 'Peter, directeur', value: 'peter' },
    ],
  },
});

/** Who reports, chosen for this child and with a reason; nobody stands ready (storyboard 3.I, R88 to R90). */
export const reportWho = casusPage({
  card,
  opens: ['af'],
  acts: ['melding.assign'],
  present: ({ state, facts, values }) => ({
    child: childLine(state),
    ...gateOf(closedLine(state) || (isMeldingAhead(state) ? '' : NOT_YET), values['why']),
    urgent: state.pending !== null || state.unsafe.includes('acuut'),
    reporters: reporters(state, facts),
  }),
});

const NOT_YET = 'Er is nu geen besluit om te melden. Gevaar? Gebruik [Acuut gevaar] hieronder.';
