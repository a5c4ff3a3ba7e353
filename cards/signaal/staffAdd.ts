import { dialogCard } from '../card.ts';
import { signaalPage } from '../page.ts';

/** What somebody still knows, or did: a call as well. Only for those who may see it already. */
export const staffAdd = signaalPage({
  card: dialogCard({ id: 'staff-add', panel: 'numbers', data: {}, example: {} }),
  opens: ['recorder', 'keeper'],
  acts: ['medewerkerRoute.add'],
  present: () => ({}),
});
