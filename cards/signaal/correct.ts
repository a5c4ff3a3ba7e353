import { childLine } from '../describe/child.ts';
import { correctCard, correctData, firstEntry, ownWords } from '../describe/correctCard.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { signaalPage } from '../page.ts';

/** One's own words on a signal, put right beside the original (storyboard 3.L). */
export const correct = signaalPage({
  card: correctCard('correct'),
  opens: ['author', 'af', 'alarmed'],
  acts: ['signaal.correct'],
  reads: (state) => state.content,
  prefill: ({ told, facts }) => firstEntry(ownWords(told, facts)),
  present: ({ state, facts, told }) => {
    const own = ownWords(told, facts);
    return {
      child: childLine(state),
      ...correctData(own, describeSignaal(own, facts.school)),
      verb: 'signaal.correct',
      back: state.author === facts.actor.person ? 'my-case.open' : 'triage.open',
    };
  },
});
