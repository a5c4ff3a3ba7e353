import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';
import { colleagues } from '../people.ts';

const card = dialogCard({
  id: 'talk-ask',
  data: { child: z.string(), helpers: choiceList() },
  example: {
    child: 'RK · groep 8',
    helpers: [
      { title: 'Fatma, schoolmaatschappelijk werk', value: 'fatma' },
      { title: 'Marja, intern begeleider', value: 'marja' },
    ],
  },
});

/** Asks somebody who knows how for support with a talk: the care team, the AF, the ib (R63). */
export const talkAsk = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['gesprek.askHelp'],
  present: ({ state, facts }) => ({
    child: childLine(state),
    helpers: colleagues(facts, ['zorgteamlid', 'af', 'ib'], [facts.actor.person, ...state.excluded]),
  }),
});
