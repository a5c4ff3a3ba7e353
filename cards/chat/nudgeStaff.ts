import { chatCard } from '../card.ts';
import { nudge, nudgeShape } from './nudge.ts';

/** The same card without the alert: for what must not reach who could be concerned. */
export const nudgeStaff = chatCard({
  id: 'nudge-staff',
  pages: ['nudge'],
  panel: 'numbers',
  data: nudgeShape(),
  example: { ...nudge.example, opens: 'staff-next.open' },
});
