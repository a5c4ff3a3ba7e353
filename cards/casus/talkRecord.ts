import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { type CasusView, casusPage } from '../page.ts';
import { plannedTalk, plannedVersions } from './plannedTalk.ts';

const card = dialogCard({
  id: 'talk-record',
  pages: ['talk-record-1', 'talk-record-2'],
  data: { child: z.string(), back: z.boolean() },
  example: { child: 'DV · groep 5', back: true },
});

/** How the talk went: what was said on both sides, and what is known now (storyboard 3.E). */
export const talkRecord = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['gesprek.record'],
  reads: plannedVersions,
  prefill: (view) => ({ present: expected(view) }),
  present: ({ state, facts }) => ({ child: childLine(state), back: mayReadCasus(state, facts) }),
});

/** Who would be there; a colleague too when one was asked along. */
const expected = (view: CasusView): string => {
  const planned = plannedTalk(view);
  if (planned === undefined) return '';
  const { with: people, together } = planned.data;
  return [...people, ...(together === '' ? [] : ['collega'])].join(',');
};
