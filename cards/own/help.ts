import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';
import { afName } from '../people.ts';

const card = dialogCard({ id: 'help', data: { af: z.string() }, example: { af: 'Marja' } });

/** The words that the chat knows, who sees what, how long it is kept, and what to do without Pluis. */
export const help = ownPage({ card, present: ({ facts }) => ({ af: afName(facts) }) });
