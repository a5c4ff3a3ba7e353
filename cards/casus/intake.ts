import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { mayDoIntake } from '../../services/domain/casus/intake.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, words } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { NAMELESS } from '../describe/childFor.ts';
import { ofType } from '../describe/ofType.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'intake',
  data: {
    child: z.string(),
    asked: z.boolean(),
    who: z.string(),
    by: z.string(),
    ask: words(),
    back: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    asked: true,
    who: 'Marja',
    by: 'vr 29 jan',
    ask: 'Wil je met moeder praten over wat zij zelf nodig heeft?',
    back: true,
  },
});

const WITHDRAWN = 'Er is nu geen toestemming om met naam te delen. Overleg eerst met wie dit vroeg.';

/** The talk before the team meets: what was said, and what the parents want themselves (storyboard 3.D). */
export const intake = casusPage({
  card,
  opens: ['intaker', 'ib', 'af'],
  acts: ['intake.record'],
  reads: ({ intake: { asked } }) => (asked === null ? [] : [asked.version]),
  prefill: ({ facts }) => ({ when: facts.today }),
  present: ({ state, facts, told }) => {
    const { asked } = state.intake;
    const question = ofType(told, 'IntakeAsked').at(-1);
    // Consent may have been withdrawn since it was asked.
    const knows = mayDoIntake(facts.actor.person, state, facts);
    return {
      child: knows ? childLine(state) : NAMELESS,
      asked: question !== undefined && asked !== null,
      who: question === undefined ? '' : nameOf(facts.school, question.by),
      by: asked === null ? '' : shownDay(asked.by),
      ask: knows ? (question?.event.data.ask ?? '') : WITHDRAWN,
      back: mayReadCasus(state, facts),
    };
  },
});
