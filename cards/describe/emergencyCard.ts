import { z } from 'zod';
import { lineSchema } from '../school/line.ts';
import { choiceList, dialogCard } from '../card.ts';

/** The two pages on a call that was made; the child is asked for only when it is not known yet. */
export const emergencyCard = (id: string, child = '') =>
  dialogCard({
    id,
    pages: ['emergency-1', 'emergency-2'],
    data: {
      form: z.string(),
      back: z.string(),
      named: z.boolean(),
      unnamed: z.boolean(),
      child: z.string(),
      groups: choiceList(),
      keepers: choiceList(),
      crisis: z.array(lineSchema),
    },
    example: {
      form: id,
      back: 'social-map.open',
      named: child !== '',
      unnamed: child === '',
      child,
      crisis: [{ name: 'Crisisdienst: 020-5551111', value: 'dag en nacht' }],
      keepers: [
        { title: 'ik', value: 'ik' },
        { title: 'AF', value: 'af' },
      ],
      groups: [
        { title: 'groep 4', value: 'groep 4' },
        { title: 'groep 5', value: 'groep 5' },
      ],
    },
  });
