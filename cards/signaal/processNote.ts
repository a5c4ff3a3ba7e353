import { groundOfSignaal } from '../../services/domain/signaal/expected.ts';
import { processNoteCard } from '../casus/processNote.ts';
import { tooLongForBoard } from '../describe/tooLong.ts';
import { signaalPage } from '../page.ts';

/** The same on a signal: school, what kind of thing, how many days, and a code. */
export const processNote = signaalPage({
  card: processNoteCard,
  opens: ['board'],
  present: ({ state, facts, code }) => {
    const lines = tooLongForBoard(facts.actor.person, groundOfSignaal(state, facts), facts);
    return { school: facts.school.name, code, lines, waits: lines.length > 0, over: lines.length === 0 };
  },
});
