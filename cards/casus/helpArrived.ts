import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childFor } from '../describe/childFor.ts';
import { closedLine, gateOf } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'help-arrived',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    told: told(),
    reader: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    told: [{ head: 'Marja · do 7 jan 11:20 · hulp door wijkteam', text: 'Elke week iemand thuis.' }],
    reader: true,
  },
});

/** Did they arrive at the help, and does it still run? (R83) */
export const helpArrived = casusPage({
  card,
  opens: ['casemanager', 'af'],
  acts: ['hulp.arrived'],
  reads: ({ hulp }) => (hulp === null ? [] : [hulp.version]),
  present: ({ state, facts, told: events, values }) => ({
    child: childFor(state, facts),
    ...gateOf(whyNot(state), values['note'] || values['bridge']),
    told: describeCasus(ofType(events, 'HulpPlanned'), facts.school, facts.protocol),
    reader: mayReadCasus(state, facts),
  }),
});

const whyNot = (state: CasusState): string => {
  if (state.fourthAgain) return 'De hulp stopte. De AF beantwoordt nu of de hulp nog wordt aangenomen.';
  return closedLine(state) || (state.hulp === null ? 'Er is nu geen hulp gepland.' : '');
};
