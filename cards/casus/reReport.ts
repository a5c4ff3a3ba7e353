import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { closedLine, gateOf } from '../describe/gate.ts';
import { ofType } from '../describe/ofType.ts';
import { casusPage, type Told } from '../page.ts';
import { allContent } from './readable.ts';
import { reporters } from './reporters.ts';

const card = dialogCard({
  id: 're-report',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    last: z.string(),
    reporters: choiceList(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    last: 'De vorige melding was op wo 16 dec.',
    reporters: [
      { title: 'Marja, intern begeleider', value: 'marja' },
      { title: 'Peter, directeur', value: 'peter' },
    ],
  },
});

/** Report again, as often as is needed: what was chosen last time, and what has happened since (R102). */
export const reReport = casusPage({
  card,
  opens: ['af'],
  acts: ['melding.again'],
  reads: allContent,
  prefill: ({ told }) => {
    const last = ofType(told, 'MeldingAssigned').at(-1)?.event.data;
    return {
      reporter: last?.reporter ?? '',
      why: last?.why ?? '',
      anon: last?.anon ?? '',
      anonWhy: last?.anonWhy ?? '',
    };
  },
  present: ({ state, facts, told, values }) => ({
    child: childLine(state),
    ...gateOf(closedLine(state) || (state.meldingen === 0 ? NOT_YET : ''), values['changed']),
    last: lastOn(told),
    reporters: reporters(state, facts),
  }),
});

const NOT_YET = 'Er is nog niet gemeld. Kies eerst wie meldt.';

const lastOn = (told: Told<CasusEvent>[]): string => {
  const last = ofType(told, 'MeldingRecorded').at(-1);
  return last === undefined
    ? 'Er is eerder gemeld, in een telefoongesprek over gevaar.'
    : `De vorige melding was op ${shownDay(last.event.data.when)}.`;
};
