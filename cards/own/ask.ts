import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';

/** Questions without a file (storyboard 3.A). */
export const ask = ownPage({
  card: dialogCard({ id: 'ask', data: { afWord: z.string() }, example: { afWord: 'AF' } }),
  present: ({ facts }) => ({ afWord: facts.protocol.roles.af.short }),
});
