import { z } from 'zod';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'shield-review',
  data: { child: z.string(), question: z.string(), told: told(), open: z.boolean() },
  example: {
    child: 'DV · groep 5',
    question: 'Marja vraagt: mag Omar deze zaak weer zien?',
    told: [{ head: 'Marja · ma 11 jan 12:05 · weer openen voor Omar, omdat', text: 'Het bleek een andere leerling.' }],
    open: true,
  },
});

/** The second person says whether somebody may see the casus again. */
export const shieldReview = casusPage({
  card,
  opens: ['lifter'],
  acts: ['casus.confirmLift', 'casus.keepShield'],
  reads: ({ lifting }) => (lifting === null ? [] : [lifting.version]),
  present: ({ state, facts, told: events }) => {
    const { lifting } = state;
    return {
      child: childFor(state, facts),
      question:
        lifting === null
          ? 'Er wordt nu niets gevraagd.'
          : `${nameOf(facts.school, lifting.by)} vraagt: mag ${nameOf(facts.school, lifting.person)} deze zaak weer zien?`,
      told: describeCasus(events, facts.school, facts.protocol),
      open: lifting !== null,
    };
  },
});
