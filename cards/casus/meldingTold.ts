import { z } from 'zod';
import { isLocked } from '../../services/domain/casus/honour.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';
import { staff } from '../people.ts';
import { noMelding } from './noMelding.ts';

const toldCard = <Id extends string>(id: Id) =>
  dialogCard({
    id,
    data: {
      child: z.string(),
      open: z.boolean(),
      shut: z.boolean(),
      shutLine: z.string(),
      colleagues: choiceList(),
      reader: z.boolean(),
      locked: z.boolean(),
      free: z.boolean(),
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
      locked: false,
      free: true,
    },
  });

const toldPage = (id: string, act: string) =>
  casusPage({
    card: toldCard(id),
    opens: ['lead', 'reporter', 'af'],
    acts: [act],
    present: ({ state, facts, values }) => ({
      child: childLine(state),
      ...gateOf(noMelding(state), values['reaction'] || values['why']),
      colleagues: staff(facts, state.excluded),
      reader: mayReadCasus(state, facts),
      locked: isLocked(state),
      free: !isLocked(state),
    }),
  });

/** What the parents know of the melding and think of it; or on which ground they do not (R92, R94, R97). */
export const reportParents = toldPage('report-parents', 'melding.parents');

/** From twelve on the child hears of the melding as well, or it says why not (R93). */
export const reportPupil = toldPage('report-pupil', 'melding.pupil');
