import { z } from 'zod';
import { keepersOf } from '../../services/domain/signaal/keepers.ts';
import { dialogCard, told } from '../card.ts';
import { routeStands } from '../describe/keepers.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { within } from '../describe/within.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'staff-record',
  panel: 'numbers',
  data: {
    status: z.string(),
    nobody: z.boolean(),
    alone: z.string(),
    told: told(),
    more: z.boolean(),
    open: z.boolean(),
  },
  example: {
    status: 'Alleen Peter ziet dit, en krijgt bericht.',
    nobody: true,
    alone: 'Er is nu niemand die dit ziet. Bel zelf vandaag het bestuur van je school.',
    told: [{ head: 'Sanne · ma 11 jan 12:05 · gezien of gehoord', text: 'Hij trok het kind hard aan de arm.' }],
    more: false,
    open: true,
  },
});

/** One's own words about a colleague, and where it stands; nothing of what others wrote. */
export const staffRecord = signaalPage({
  card,
  opens: ['recorder'],
  reads: (state) => state.content,
  present: ({ state, facts, told: events }) => {
    const own = events.filter(({ by }) => by === state.author);
    const { lines, more } = within(describeSignaal(own, facts.school));
    return {
      status: routeStands(state, facts),
      nobody: state.staff?.closedAt === 0 && keepersOf(state, facts).length === 0,
      alone: 'Er is nu niemand die dit ziet. Bel zelf vandaag het bestuur van je school.',
      told: lines,
      more,
      open: state.staff?.closedAt === 0,
    };
  },
});
