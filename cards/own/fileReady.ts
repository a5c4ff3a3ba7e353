import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';

const card = dialogCard({
  id: 'file-ready',
  data: { link: z.string(), minutes: z.string() },
  example: { link: 'https://pluis.example/bestand/aaaaaaaaaaaaaaaaaaaaaaaaaa', minutes: '5' },
});

/** The link to a file that was just made; it says nothing of what it opens, and it ends soon. */
export const fileReady = ownPage({ card, present: () => ({ link: '', minutes: '5' }) });
