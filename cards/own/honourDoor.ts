import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';
import { afName } from '../people.ts';

const card = dialogCard({ id: 'honour-door', panel: 'open', data: { af: z.string() }, example: { af: 'Marja' } });

/** Honour, forced marriage, being left abroad, circumcision: other rules, and calling first (storyboard 3.B). */
export const honourDoor = ownPage({ card, present: ({ facts }) => ({ af: afName(facts) }) });
