import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';

/** Questions without a file (storyboard 3.A). */
export const ask = ownPage({ card: dialogCard({ id: 'ask', data: {}, example: {} }), present: () => ({}) });
