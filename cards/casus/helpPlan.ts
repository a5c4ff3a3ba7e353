import { z } from 'zod';
import { addDays, shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { HELPERS } from '../../services/domain/casus/hulp.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childFor } from '../describe/childFor.ts';
import { closedLine, gateOf } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { casusPage } from '../page.ts';
import { colleagues } from '../people.ts';
import { schoolChoices } from '../schoolWords.ts';

const card = dialogCard({
  id: 'help-plan',
  pages: ['help-plan-1', 'help-plan-2'],
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    providers: choiceList(),
    colleagues: choiceList(),
    last: z.string(),
    reader: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    providers: [
      { title: 'schoolmaatschappelijk werk', value: 'smw' },
      { title: 'wijkteam', value: 'wijkteam' },
    ],
    colleagues: [
      { title: 'Marja, intern begeleider', value: 'marja' },
      { title: 'Fatma, schoolmaatschappelijk werk', value: 'fatma' },
    ],
    last: 'ma 15 mrt',
    reader: true,
  },
});

/** The help: by whom, for what, until when it must be noticed, and who keeps an eye on it (storyboard 3.J). */
export const helpPlan = casusPage({
  card,
  opens: ['af', 'casemanager'],
  acts: ['hulp.plan'],
  reads: ({ hulp }) => (hulp === null ? [] : [hulp.version]),
  prefill: ({ told }) => {
    const last = ofType(told, 'HulpPlanned').at(-1)?.event.data;
    return last === undefined ? {} : { ...last };
  },
  present: ({ state, facts, values }) => ({
    child: childFor(state, facts),
    ...gateOf(whyNot(state), values['goal'] || values['what']),
    providers: schoolChoices('provider', facts.protocol),
    colleagues: colleagues(facts, HELPERS, state.excluded),
    last: shownDay(addDays(facts.today, facts.protocol.followUp.maxDays)),
    reader: mayReadCasus(state, facts),
  }),
});

const whyNot = (state: CasusState): string => {
  if (state.fourthAgain) return 'De hulp stopte. Beantwoord eerst of de hulp nog wordt aangenomen.';
  const due = state.step === 'volgen' && (state.helpDue || state.hulp !== null);
  return closedLine(state) || (due ? '' : 'Er is nu geen besluit over hulp. Open de zaak en kijk wat er wacht.');
};
