import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { describeCasus } from '../describe/casus.ts';
import { childFor } from '../describe/childFor.ts';
import { correctCard, correctData, firstEntry, ownWords } from '../describe/correctCard.ts';
import { casusPage } from '../page.ts';
import { allContent } from './readable.ts';

/** One's own words in a casus, put right beside the original; also by a colleague who was only asked once. */
export const casusCorrect = casusPage({
  card: correctCard('casus-correct'),
  opens: ['wrote'],
  acts: ['casus.correct'],
  reads: allContent,
  prefill: ({ told, facts }) => firstEntry(ownWords(told, facts)),
  present: ({ state, facts, told }) => {
    const own = ownWords(told, facts);
    return {
      child: childFor(state, facts),
      ...correctData(own, describeCasus(own, facts.school, facts.protocol)),
      verb: 'casus.correct',
      back: mayReadCasus(state, facts) ? 'casus-file.open' : 'my-cases.open',
    };
  },
});
