import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { isUnderWay, isUrgent, unsettled } from '../../services/domain/casus/melding.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { closedLine, gateOf } from '../describe/gate.ts';
import { casusPage } from '../page.ts';
import { staff } from '../people.ts';

const card = dialogCard({
  id: 'report-record',
  pages: ['report-record-1', 'report-record-2'],
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    needsReporter: z.boolean(),
    needsParents: z.boolean(),
    needsPupil: z.boolean(),
    earlier: z.boolean(),
    before: z.string(),
    tellLater: z.boolean(),
    reader: z.boolean(),
    colleagues: choiceList(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    needsReporter: false,
    needsParents: false,
    needsPupil: false,
    earlier: true,
    before: 'Er is in deze zaak al 1 keer gemeld. Opnieuw melden mag zo vaak als nodig is.',
    tellLater: true,
    reader: true,
    colleagues: [
      { title: 'Joost, leerkracht groep 8', value: 'joost' },
      { title: 'Peter, directeur', value: 'peter' },
    ],
  },
});

/** The melding that was made, with whom and what was agreed; it never waits for an approval (storyboard 3.I). */
export const reportRecord = casusPage({
  card,
  opens: ['reporter', 'af', 'directie'],
  acts: ['melding.record'],
  present: ({ state, facts, values }) => {
    const first = firstNeed(state, facts);
    const gate = gateOf(closedLine(state) || LINES[first], values['region']);
    return {
      child: childLine(state),
      ...gate,
      needsReporter: first === 'reporter' && facts.actor.roles.includes('af'),
      needsParents: first === 'parents',
      needsPupil: first === 'pupil',
      earlier: state.meldingen > 0,
      before: `Er is in deze zaak al ${state.meldingen} keer gemeld. Opnieuw melden mag zo vaak als nodig is.`,
      tellLater: first === '' && unsettled(state, facts.today).length > 0,
      reader: mayReadCasus(state, facts),
      colleagues: staff(facts, state.excluded),
    };
  },
});

type Need = '' | 'reporter' | 'parents' | 'pupil';

/** What comes before the melding, unless it cannot wait: who reports, then the parents, then the child. */
const firstNeed = (state: CasusState, facts: Facts): Need => {
  if (isUrgent(state, facts.now)) return '';
  if (!isUnderWay(state) || state.melding?.reporter === '') return 'reporter';
  return unsettled(state, facts.today)[0] ?? '';
};

const LINES: Record<Need, string> = {
  '': '',
  reporter: 'Kies eerst wie meldt, en waarom.',
  parents: 'Leg eerst vast of de ouders het weten.',
  pupil: 'Vanaf 12 jaar praat het kind mee. Leg eerst vast of dat is gebeurd.',
};
