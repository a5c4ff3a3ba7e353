import { z } from 'zod';
import { addDays, shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { asksDecision } from '../../services/domain/casus/refutable.ts';
import { cannotEnd } from '../../services/domain/casus/waitsHere.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { REFUSALS, sentenceOf } from '../../services/domain/refusals.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { secondPerson } from '../describe/second.ts';
import { casusPage } from '../page.ts';
import { staff } from '../people.ts';

const card = dialogCard({
  id: 'close',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    reportFirst: z.boolean(),
    looked: z.string(),
    colleagues: choiceList(),
    second: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    reportFirst: false,
    looked: 'Jullie keken terug: het is nu veilig genoeg.',
    colleagues: [
      { title: 'Joost, leerkracht groep 8', value: 'joost' },
      { title: 'Peter, directeur', value: 'peter' },
    ],
    second: 'Daarna geeft Peter akkoord.',
  },
});

const SIX_WEEKS = 42;

/** The end of a casus: why, who tells the parents, and a last look when a suspicion is let go (storyboard 3.J). */
export const close = casusPage({
  card,
  opens: ['af'],
  acts: ['casus.close'],
  prefill: ({ state, facts }) => ({ check: isRefuted(state) ? addDays(facts.today, SIX_WEEKS) : '' }),
  present: ({ state, facts, values }) => ({
    child: childLine(state),
    ...gateOf(whyNot(state, facts), values['why']),
    reportFirst: state.meldingDue && state.pending === null,
    looked: lookedBack(state, facts),
    colleagues: staff(facts, state.excluded),
    second: secondPerson(state, 'closing', facts),
  }),
});

const whyNot = (state: CasusState, facts: Facts): string => {
  const now = notNow(state, facts);
  if (now !== '') return now;
  if (state.meldingDue) return REFUSALS.REPORT_FIRST;
  if (asksDecision(state)) return REFUSALS.DECIDE_FIRST;
  const lijst = cannotEnd(state).join(', ');
  return lijst === '' ? '' : sentenceOf({ code: 'STILL_WAITS', values: { lijst } });
};

/** Let go by the questions, or before them because the talk gave another explanation. */
const isRefuted = ({ outcome, talk, verdict }: CasusState): boolean =>
  verdict === null && (outcome === null ? talk.otherCause : outcome.outcome === 'weerlegd');

const lookedBack = (state: CasusState, { today }: Facts): string => {
  if (state.verdict?.answer === 'ja') return 'Jullie keken terug: het is nu veilig genoeg.';
  if (isRefuted(state))
    return `De school laat het vermoeden los. Daarna kijkt iemand nog één keer, bijvoorbeeld op ${shownDay(addDays(today, SIX_WEEKS))}.`;
  return 'Er is nog niet teruggekeken. Eerst terugkijken: is het kind nu veilig?';
};
