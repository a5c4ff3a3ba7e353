import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';

const definition = {
  data: {
    title: z.string(),
    lines: z.array(z.string()),
    buttons: z.array(z.strictObject({ title: z.string(), verb: z.string() })),
  },
  example: {
    title: 'Vastgelegd.',
    lines: ['Sanne krijgt je antwoord.', 'Nu de Meldcode: wie voert de stappen uit?'],
    buttons: [
      { title: 'Start de Meldcode', verb: 'meldcode-start.open' },
      { title: 'Mijn werk', verb: 'af-desk.open' },
    ],
  },
};
const card = dialogCard({ id: 'done', ...definition });

/** The same page where the alert is left off: the person concerned could be among those alerted (storyboard 3.B). */
export const doneNumbers = ownPage({
  card: dialogCard({ ...definition, id: 'done-numbers', pages: ['done'], panel: 'numbers' }),
  present: () => ({ title: 'Vastgelegd.', lines: [], buttons: [] }),
});

/** The page after an act: what happens now, and where to go next. Its data comes from `after.ts`. */
export const done = ownPage({ card, present: () => ({ title: 'Vastgelegd.', lines: [], buttons: [] }) });
