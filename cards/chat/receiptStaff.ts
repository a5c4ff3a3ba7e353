import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { chatCard, line } from '../card.ts';

/**
 * What the author keeps in the chat: no group, no kind, no name. The panel has numbers only, because the person
 * concerned could be among those that are alerted (storyboard 3.B).
 */
export const receiptStaff = chatCard({
  id: 'receipt-staff',
  panel: 'numbers',
  data: { line: line(), code: z.string(), lines: z.array(z.string()), open: z.boolean() },
  example: {
    line: 'Vastgelegd.',
    code: '7K3Q',
    lines: ['Vastgelegd op ma 11 jan. Wie dit moet weten, krijgt bericht.'],
    open: true,
  },
});

export const receiptStaffData = (
  { staff, at }: SignaalState,
  _facts: Pick<Facts, 'school'>,
  code: string,
): typeof receiptStaff.example => ({
  line: NEUTRAL.N8,
  code,
  lines: [textOf(staff, at)],
  open: staff?.closedAt === 0,
});

const textOf = (staff: SignaalState['staff'], at: number): string => {
  if (staff === null || staff.takenBy === '')
    return `Vastgelegd op ${shownDay(dayOf(at))}. Wie dit moet weten, krijgt bericht.`;
  return staff.closedAt > 0 ? 'Dit is afgerond. Dank je.' : 'Dit is opgepakt. Je hoeft nu niets te doen.';
};
