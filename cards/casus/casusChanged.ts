import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { describeCasus } from '../describe/casus.ts';
import { correctedIn, putRightBy } from '../describe/correction.ts';
import { changedCard } from '../describe/changedCard.ts';
import { childFor } from '../describe/childFor.ts';
import { knowsName } from '../describe/shared.ts';
import { within } from '../describe/within.ts';
import { type CasusView, casusPage } from '../page.ts';
import { allContent, readable } from './readable.ts';

/** Told to who may have read it before: what it said, and what it says now. */
export const casusChanged = casusPage({
  card: changedCard('casus-changed'),
  opens: ['told'],
  acts: ['casus.readChange'],
  reads: (state, facts) => (knowsName(state, facts) ? allContent(state) : []),
  present: (view) => {
    const { state, facts } = view;
    const { lines, more } = within(describeCasus(aboutChange(view), facts.school, facts.protocol));
    return {
      child: childFor(state, facts),
      line: 'Hier is iets verbeterd. Wat er eerst stond, staat er nog.',
      told: lines,
      more,
      verb: 'casus.readChange',
      unread: true,
      reads: mayReadCasus(state, facts),
      back: 'casus-file.open',
    };
  },
});

/** The corrections that this reader may read, and the words that they put right. */
const aboutChange = ({ told, state, facts }: CasusView) => {
  const mine = readable(told, state, facts);
  const corrected = correctedIn(mine);
  const present = mine.map(({ version }) => version);
  return mine.filter(({ event, version }) => {
    const original = putRightBy(event, mine);
    return corrected.has(version) || (original !== undefined && present.includes(original));
  });
};
