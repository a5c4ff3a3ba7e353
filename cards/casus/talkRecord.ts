import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { type CasusView, casusPage } from '../page.ts';
import { nobody, staff } from '../people.ts';
import { plannedTalk, plannedVersions } from './plannedTalk.ts';

const card = dialogCard({
  id: 'talk-record',
  pages: ['talk-record-1', 'talk-record-2'],
  data: { child: z.string(), back: z.boolean(), colleagues: choiceList() },
  example: {
    child: 'DV · groep 5',
    back: true,
    colleagues: [
      { title: 'geen', value: '' },
      { title: 'Ilse, leerkracht groep 7', value: 'ilse' },
    ],
  },
});

/** How the talk went: when and with whom, what was said on both sides, and what is known now (storyboard 3.E). */
export const talkRecord = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['gesprek.record'],
  reads: plannedVersions,
  prefill: (view) => asPlanned(view),
  present: ({ state, facts }) => ({
    child: childLine(state),
    back: mayReadCasus(state, facts),
    colleagues: [nobody('geen'), ...staff(facts, [facts.actor.person, ...state.excluded])],
  }),
});

/** As it was planned; without a plan only the day is guessed. A plan for later was held sooner. */
const asPlanned = (view: CasusView): Record<string, string> => {
  const { today, actor } = view.facts;
  const planned = plannedTalk(view);
  if (planned === undefined) return { when: today };
  const { with: people, together, day } = planned.data;
  return {
    when: day < today ? day : today,
    present: [...people, ...(together === '' ? [] : ['collega'])].join(','),
    // Who was asked along writes it down as well; then whoever planned it was there.
    colleague: together === actor.person ? planned.by : together,
  };
};
