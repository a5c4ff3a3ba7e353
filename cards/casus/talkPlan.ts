import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { choiceList, dialogCard } from '../card.ts';
import { ageOn, HAS_A_SAY } from '../describe/age.ts';
import { childLine } from '../describe/child.ts';
import { type CasusView, casusPage } from '../page.ts';
import { adviserName, nobody, staff } from '../people.ts';
import { plannedTalk, plannedVersions } from './plannedTalk.ts';

const card = dialogCard({
  id: 'talk-plan',
  pages: ['talk-plan-1', 'talk-plan-2'],
  data: {
    child: z.string(),
    af: z.string(),
    honour: z.boolean(),
    notYet: z.boolean(),
    hasSay: z.boolean(),
    skips: z.boolean(),
    back: z.boolean(),
    colleagues: choiceList(),
  },
  example: {
    child: 'RK · groep 8',
    af: 'Marja',
    honour: true,
    notYet: true,
    hasSay: true,
    skips: true,
    back: true,
    colleagues: [
      { title: 'niemand', value: '' },
      { title: 'Ilse, leerkracht groep 7', value: 'ilse' },
    ],
  },
});

/** When, where, with whom, and who is near (storyboard 3.E). A plan that is there may be changed. */
export const talkPlan = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['gesprek.plan'],
  reads: plannedVersions,
  prefill: (view) => earlier(view),
  present: ({ state, facts }) => ({
    child: childLine(state),
    af: adviserName(facts),
    honour: isLocked(state),
    notYet: state.advice.talkOk === 'nog niet',
    hasSay: ageOn(state.bornOn, facts.today) >= HAS_A_SAY,
    skips: state.step === 'gesprek' && state.pending === null,
    back: mayReadCasus(state, facts),
    colleagues: [nobody(), ...staff(facts, [facts.actor.person, ...state.excluded])],
  }),
});

const isLocked = ({ honour }: CasusView['state']): boolean => honour === 'ask' || honour === 'no';

const earlier = (view: CasusView): Record<string, string> => {
  const planned = plannedTalk(view);
  return planned === undefined ? {} : { ...planned.data, with: planned.data.with.join(',') };
};
