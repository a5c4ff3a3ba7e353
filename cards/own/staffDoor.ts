import { z } from 'zod';
import { firstHoldersOf, type Person } from '../../services/domain/people.ts';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';

const card = dialogCard({
  id: 'staff-door',
  panel: 'numbers',
  data: { people: z.array(z.strictObject({ name: z.string(), line: z.string() })), concerns: z.string() },
  example: {
    people: [{ name: 'Peter', line: 'directeur · 06-55556666' }],
    concerns: 'Gaat het om de directie zelf? Bel dan alleen Anna, bestuurder: 06-77778888.',
  },
});

/**
 * It is about somebody who works at the school: whom to call, past the AF. No fields yet, and no alert:
 * the person concerned could be among those alerted (storyboard 3.B).
 */
export const staffDoor = ownPage({
  card,
  present: ({ facts: { school, today } }) => {
    const [board] = firstHoldersOf(school.people, 'bevoegdGezag', today);
    return {
      people: firstHoldersOf(school.people, 'directie', today).map((person) => ({
        name: person.name,
        line: reach(person),
      })),
      concerns: `Gaat het om de directie zelf? Bel dan alleen ${board === undefined ? 'het bestuur van de school' : boardLine(board)}.`,
    };
  },
});

const reach = ({ title, phone }: Person): string => (phone === '' ? title : `${title} · ${phone}`);

const boardLine = ({ name, title, phone }: Person): string =>
  phone === '' ? `${name}, ${title}` : `${name}, ${title}: ${phone}`;
