import { z } from 'zod';
import { mayCasus } from '../../services/domain/casus/relations.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { describeCasus } from '../describe/casus.ts';
import { childFor } from '../describe/childFor.ts';
import { keepingWords } from '../describe/casus/bewaren.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'bewaren-review',
  data: {
    child: z.string(),
    code: z.string(),
    question: z.string(),
    means: z.string(),
    told: told(),
    holds: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    code: '7K3Q',
    question: 'Marja stelt voor: wissen op 31 juli 2029.',
    means:
      'Na jouw akkoord wist Pluis op die dag de zaak en de signalen die erbij horen. Dat is niet terug te draaien.',
    holds: true,
    told: [
      {
        head: 'Marja · ma 6 sep 15:10 · voorstel: wissen op 31 juli 2029, omdat',
        text: 'De leerling is naar de brugklas. Er loopt niets meer.',
      },
    ],
  },
});

const MEANS = {
  wissen: 'Na jouw akkoord wist Pluis op die dag de zaak en de signalen die erbij horen. Dat is niet terug te draaien.',
  langer: 'Na jouw akkoord blijft de zaak tot die dag. Dan kijken jullie opnieuw.',
} as const;

/** The second person says how long a closed casus stays: he reads the reason, and no file. */
export const bewarenReview = casusPage({
  card,
  opens: ['keeper'],
  acts: ['bewaren.confirm', 'bewaren.return'],
  reads: ({ bewaren: { proposal } }) => (proposal === null ? [] : [proposal.version]),
  present: ({ code, state, facts, told: events }) => {
    const { proposal } = state.bewaren;
    return {
      child: childFor(state, facts),
      code,
      question:
        proposal === null
          ? 'Er ligt nu niets voor.'
          : `${nameOf(facts.school, proposal.by)} stelt voor: ${keepingWords(proposal)}.`,
      means: proposal === null ? '' : MEANS[proposal.what],
      told: describeCasus(events, facts.school, facts.protocol),
      holds: mayCasus(state, 'bewaren.hold', facts) === undefined,
    };
  },
});
