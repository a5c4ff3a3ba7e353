import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { weighingDay } from '../describe/weighingDay.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'weighing-decline',
  data: { planned: z.boolean(), when: z.string() },
  example: { planned: true, when: 'De weging is di 15 dec om 15:30. Peter zit voor.' },
});

/** Who cannot take part says why; then nobody waits for him (storyboard 3.G). */
export const weighingDecline = casusPage({
  card,
  opens: ['member'],
  acts: ['weging.decline'],
  present: ({ state: { weging }, facts }) => ({ planned: weging !== null, when: weighingDay(weging, facts.school) }),
});
