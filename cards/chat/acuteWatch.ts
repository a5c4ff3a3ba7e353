import { z } from 'zod';
import { clockOf } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { isSettled, type SignaalState } from '../../services/domain/signaal/signaal.ts';
import { chatCard, line } from '../card.ts';

/** An alarm, for those who can take it: `free` until somebody has it, `taken` afterwards, neither when it is over. */
export const acuteWatch = chatCard({
  id: 'acute-watch',
  data: { line: line(), code: z.string(), text: z.string(), free: z.boolean(), taken: z.boolean() },
  example: {
    line: 'Kijk nu in Pluis.',
    code: '7K3Q',
    text: 'Noor vraagt nu hulp. De Linde. 14:50.',
    free: true,
    taken: false,
  },
});

type Seen = Pick<Facts, 'school'>;

/** The card as the alarm stands now. */
export const acuteWatchData = (state: SignaalState, facts: Seen, code: string): typeof acuteWatch.example => {
  const open = state.alarm !== null && !state.alarm.cancelled && !isSettled(state);
  const taken = open && state.alarm?.takenBy !== '';
  return { line: NEUTRAL.N3, code, text: alarmText(state, facts), free: open && !taken, taken };
};

/** One sentence on an alarm: who asks, who has it, or that it is over. */
export const alarmText = (state: SignaalState, { school }: Seen): string => {
  const { alarm, author } = state;
  if (alarm === null) return 'Niet meer nodig.';
  if (isSettled(state)) return 'Het is geregeld.';
  if (alarm.cancelled) return 'Per ongeluk. Alles is in orde.';
  if (alarm.takenBy !== '') return `${nameOf(school, alarm.takenBy)} heeft dit.`;
  const who = nameOf(school, author);
  if (alarm.callerNeeded) return `Een collega kan niet bellen. Neem het over: ${who}, ${school.name}.`;
  return `${who} vraagt nu hulp. ${school.name}. ${clockOf(alarm.at)}.`;
};
