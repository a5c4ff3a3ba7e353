import { z } from 'zod';
import { addDays, shownDay } from '../../services/domain/calendar.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { casusPage } from '../page.ts';
import { staff } from '../people.ts';

const card = dialogCard({
  id: 'follow-plan',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    reportFirst: z.boolean(),
    running: z.boolean(),
    now: z.string(),
    colleagues: choiceList(),
    last: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    reportFirst: false,
    running: true,
    now: 'Nu houdt Joost zicht tot vr 22 jan. Plan je opnieuw, dan geldt de nieuwe afspraak.',
    colleagues: [
      { title: 'Joost, leerkracht groep 8', value: 'joost' },
      { title: 'Marja, intern begeleider', value: 'marja' },
    ],
    last: 'ma 15 mrt',
  },
});

/** Who keeps sight of the child, until when, and of what (storyboard 3.J). */
export const followPlan = casusPage({
  card,
  opens: ['af'],
  acts: ['followUp.plan'],
  present: ({ state, facts, values }) => ({
    child: childLine(state),
    ...gateOf(whyNot(state, facts), values['look']),
    reportFirst: state.meldingDue && state.pending === null,
    running: state.followUp !== null,
    now: nowOf(state, facts),
    colleagues: staff(facts, state.excluded),
    last: shownDay(addDays(facts.today, facts.protocol.followUp.maxDays)),
  }),
});

const whyNot = (state: CasusState, facts: Facts): string =>
  notNow(state, facts, 'volgen') || (state.meldingDue ? 'Er is besloten om te melden. Leg eerst de melding vast.' : '');

const nowOf = ({ followUp }: CasusState, { school }: Facts): string =>
  followUp === null
    ? ''
    : `Nu houdt ${nameOf(school, followUp.watch)} zicht tot ${shownDay(followUp.date)}. Plan je opnieuw, dan geldt de nieuwe afspraak.`;
