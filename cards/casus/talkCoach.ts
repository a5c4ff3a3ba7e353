import { z } from 'zod';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { dialogCard, words } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { observedFacts } from '../describe/observed.ts';
import { within } from '../describe/within.ts';
import { casusPage } from '../page.ts';
import { afName } from '../people.ts';

const facts = () => z.array(z.strictObject({ head: z.string(), text: words() }));

const card = dialogCard({
  id: 'talk-coach',
  data: {
    child: z.string(),
    af: z.string(),
    notYet: z.boolean(),
    hasFits: z.boolean(),
    fits: facts(),
    hasAgainst: z.boolean(),
    against: facts(),
    back: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    af: 'Marja',
    notYet: true,
    hasFits: true,
    fits: [
      {
        head: 'ma 11 jan · zelf gezien of gehoord',
        text: 'Viel bij rekenen in slaap. Zei: “Ik was de hele nacht wakker.”',
      },
      { head: 'di 19 jan · zelf gezien of gehoord', text: 'Wil niet gymmen, gaapt. Zelfde trui als vrijdag.' },
    ],
    hasAgainst: true,
    against: [
      { head: 'ma 25 jan · zelf gezien of gehoord', text: 'Rent elke ochtend lachend van moeder naar binnen.' },
    ],
    back: true,
  },
});

/** The steps of the talk take up most of the page. */
const ROOM = 5000;

/** How to hold the talk, with the facts of the casus: also those that speak against (R59, R60). */
export const talkCoach = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  reads: (state) => state.steps.signaleren?.content ?? [],
  present: ({ state, told, facts: around }) => {
    const fits = within(observedFacts(told, ['past', 'weetNiet']), ROOM).lines;
    const against = within(observedFacts(told, ['spreektTegen']), ROOM).lines;
    return {
      child: childLine(state),
      af: afName(around),
      notYet: state.advice.talkOk === 'nog niet',
      hasFits: fits.length > 0,
      fits,
      hasAgainst: against.length > 0,
      against,
      back: mayReadCasus(state, around),
    };
  },
});
