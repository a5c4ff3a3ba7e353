import { z } from 'zod';
import { groundOfCasus } from '../../services/domain/casus/expected.ts';
import { dialogCard } from '../card.ts';
import { tooLongForBoard } from '../describe/tooLong.ts';
import { casusPage } from '../page.ts';

export const processNoteCard = dialogCard({
  id: 'process-note',
  panel: 'numbers',
  data: { school: z.string(), code: z.string(), lines: z.array(z.string()), waits: z.boolean(), over: z.boolean() },
  example: { school: 'De Linde', code: '7K3Q', lines: ['een akkoord · 14 dagen'], waits: true, over: false },
});

/** For the board: school, what kind of thing, how many days, and a code. Nothing of a child (design.md 5). */
export const processNote = casusPage({
  card: processNoteCard,
  opens: ['board'],
  present: ({ state, facts, code }) => {
    const lines = tooLongForBoard(facts.actor.person, groundOfCasus(state, facts), facts);
    return { school: facts.school.name, code, lines, waits: lines.length > 0, over: lines.length === 0 };
  },
});
