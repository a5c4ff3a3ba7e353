import { z } from 'zod';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, words } from '../card.ts';
import { ofType } from '../describe/ofType.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'talk-help',
  data: { who: z.string(), ask: words(), open: z.boolean(), done: z.boolean() },
  example: { who: 'Joost', ask: 'Hoe begin ik als vader snel boos wordt?', open: true, done: false },
});

/** The question of a colleague about a talk, and nothing else of the casus (R63). */
export const talkHelp = casusPage({
  card,
  opens: ['helper'],
  acts: ['gesprek.help'],
  reads: ({ talk: { help } }) => (help === null ? [] : [help.version]),
  present: ({ told, facts }) => {
    const [asked] = ofType(told, 'GesprekHelpAsked');
    return {
      who: asked === undefined ? 'Een collega' : nameOf(facts.school, asked.by),
      ask: asked?.event.data.ask ?? '',
      open: asked !== undefined,
      done: asked === undefined,
    };
  },
});
