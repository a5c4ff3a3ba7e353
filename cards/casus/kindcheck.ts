import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({ id: 'kindcheck', data: { child: z.string() }, example: { child: 'DV · klas 4' } });

/** Are there children at home to look after, and are they safe? Where the protocol asks it (storyboard 3.D, B.4). */
export const kindcheck = casusPage({
  card,
  opens: ['lead', 'ib', 'af'],
  acts: ['kindcheck.record'],
  present: ({ state }) => ({ child: childLine(state) }),
});
