import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';
import { staff } from '../people.ts';
import { noMelding } from './noMelding.ts';

const card = dialogCard({
  id: 'report-pupil',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    colleagues: choiceList(),
    reader: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    colleagues: [
      { title: 'Joost, leerkracht groep 8', value: 'joost' },
      { title: 'Peter, directeur', value: 'peter' },
    ],
    reader: true,
  },
});

/** From twelve on the child hears of the melding as well, or it says why not (R93). */
export const reportPupil = casusPage({
  card,
  opens: ['lead', 'reporter', 'af'],
  acts: ['melding.pupil'],
  present: ({ state, facts, values }) => ({
    child: childLine(state),
    ...gateOf(noMelding(state), values['reaction'] || values['why']),
    colleagues: staff(facts, state.excluded),
    reader: mayReadCasus(state, facts),
  }),
});
