import { z } from 'zod';
import { clockOf } from '../../services/domain/calendar.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { alreadyRead } from '../describe/keepers.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { within } from '../describe/within.ts';
import { labelOf } from '../labels.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'staff-next',
  panel: 'numbers',
  data: {
    code: z.string(),
    author: z.string(),
    danger: z.string(),
    moved: z.boolean(),
    read: z.string(),
    told: told(),
    more: z.boolean(),
    open: z.boolean(),
    taken: z.boolean(),
  },
  example: {
    code: '7K3Q',
    author: 'Sanne',
    danger: 'Ik weet het niet',
    moved: true,
    read: 'Overgezet. Dit lazen eerder: Marja.',
    told: [
      { head: 'Sanne · ma 11 jan 12:05 · het gaat om iemand anders op school', text: 'Omar' },
      { head: 'Sanne · ma 11 jan 12:05 · gezien of gehoord', text: 'Hij trok het kind hard aan de arm.' },
    ],
    more: false,
    open: true,
    taken: false,
  },
});

/** What the directie or the board does first; it waits until that is recorded (storyboard 3.B, R36). */
export const staffNext = signaalPage({
  card,
  opens: ['keeper'],
  acts: ['medewerkerRoute.next'],
  reads: (state) => state.content,
  prefill: ({ facts }) => ({ boardDay: facts.today, boardTime: clockOf(facts.now) }),
  present: ({ code, state, facts, told: events }) => {
    const { lines, more } = within(describeSignaal(events, facts.school));
    const closed = (state.staff?.closedAt ?? 0) > 0;
    return {
      code,
      author: nameOf(facts.school, state.author),
      danger: labelOf('danger', state.danger),
      ...alreadyRead(state, facts),
      told: lines,
      more,
      open: !closed,
      taken: (state.staff?.takenBy ?? '') !== '',
    };
  },
});
