import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { nobody, staff } from '../people.ts';

const card = dialogCard({
  id: 'verwijsindex',
  data: { child: z.string(), known: z.boolean(), before: z.string(), colleagues: choiceList() },
  example: {
    child: 'DV · groep 5',
    known: true,
    before: 'Vastgelegd: er is geen signaal gegeven.',
    colleagues: [
      { title: 'niemand', value: '' },
      { title: 'Marja, intern begeleider', value: 'marja' },
    ],
  },
});

/** That a signal went to the referral index or not: whether, when and by whom, and nothing else (B.7). */
export const verwijsindex = casusPage({
  card,
  opens: ['ib', 'af'],
  acts: ['verwijsindex.record'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    known: state.verwijsindex !== '',
    before: BEFORE[state.verwijsindex],
    colleagues: [nobody(), ...staff(facts, state.excluded)],
  }),
});

const BEFORE: Record<CasusState['verwijsindex'], string> = {
  '': '',
  ja: 'Vastgelegd: er is een signaal gegeven.',
  nee: 'Vastgelegd: er is geen signaal gegeven.',
};
