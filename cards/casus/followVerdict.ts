import { z } from 'zod';
import { addDays, shownDay } from '../../services/domain/calendar.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { fifthQuestion } from '../describe/questions.ts';
import { within } from '../describe/within.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'follow-verdict',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    worse: z.boolean(),
    question: z.string(),
    explain: z.string(),
    means: z.string(),
    helps: z.boolean(),
    term: z.string(),
    last: z.string(),
    told: told(),
    more: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    worse: true,
    ...fifthQuestion('melden jullie opnieuw bij Veilig Thuis'),
    helps: true,
    term: 'vr 12 mrt',
    last: 'za 22 mei',
    told: [
      {
        head: 'Marja · do 7 jan 11:20 · Joost houdt zicht tot vr 19 feb, om de 2 weken',
        text: 'Eten, jas, en of hij vrolijk binnenkomt.',
      },
      { head: 'Joost · vr 22 jan 15:10 · het gaat nu: beter', text: 'Had elke dag brood bij zich en lachte bij gym.' },
      {
        head: 'Joost · vr 19 feb 15:05 · het gaat nu: slechter',
        text: 'Weer zonder jas. Zei: “Papa is boos op school.”',
      },
    ],
    more: true,
  },
});

const SEEN: readonly CasusEvent['type'][] = [
  'HulpPlanned',
  'HulpArrived',
  'FollowUpPlanned',
  'FollowUpNoted',
  'EmergencyRecorded',
];

/** The fifth question, at every look back: is it safe enough now? (storyboard 3.H and 3.J) */
export const followVerdict = casusPage({
  card,
  opens: ['af'],
  acts: ['followUp.verdict'],
  reads: ({ followUp, hulp, steps }) => {
    const from = followUp?.version ?? hulp?.version ?? Number.POSITIVE_INFINITY;
    return (steps.volgen?.content ?? []).filter((version) => version >= from);
  },
  present: ({ state, facts, told: events, values }) => {
    const seen = events.filter(({ event }) => SEEN.includes(event.type));
    const { lines, more } = within(describeCasus(seen, facts.school, facts.protocol));
    return {
      child: childLine(state),
      ...gateOf(whyNot(state, facts), values['reason']),
      worse: state.followUp?.worse === true,
      ...fifthQuestion(
        state.meldingen > 0 ? 'melden jullie opnieuw bij Veilig Thuis' : 'melden jullie bij Veilig Thuis',
      ),
      helps: state.hulp !== null && state.left === null,
      term: state.hulp === null ? '' : shownDay(state.hulp.term),
      last: shownDay(addDays(facts.today, facts.protocol.followUp.maxDays)),
      told: lines,
      more,
    };
  },
});

const whyNot = (state: CasusState, facts: Facts): string =>
  notNow(state, facts, 'volgen') ||
  (state.followUp === null && state.hulp === null ? 'Spreek eerst af wie zicht houdt, en tot wanneer.' : '');
