import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { dialogCard } from '../card.ts';
import { NUMBERS } from '../numbers.ts';
import { ownPage } from '../page.ts';

const titleOf = (name: string, phone: string): string => (name === phone ? phone : `${name}: ${phone}`);
const numbers = NUMBERS.numbers.map(({ name, phone, when, hours }) => ({ title: titleOf(name, phone), when, hours }));
const checked = `${shownDay(NUMBERS.checked)} ${NUMBERS.checked.slice(0, 4)}`;

const card = dialogCard({
  id: 'social-map',
  data: {
    numbers: z.array(z.strictObject({ title: z.string(), when: z.string(), hours: z.string() })),
    own: z.array(z.strictObject({ title: z.string(), line: z.string() })),
    hasOwn: z.boolean(),
    checked: z.string(),
  },
  example: {
    numbers,
    own: [{ title: 'Wijkteam Oost: 020-5550000', line: 'hulp thuis, ma tot vr' }],
    hasOwn: true,
    checked,
  },
});

/** The numbers to call, those for danger first; then what the school itself added (R132). */
export const socialMap = ownPage({
  card,
  present: ({ facts: { school } }) => {
    const own = school.agreed.socialeKaart.map(({ name, phone, what }) => ({
      title: titleOf(name, phone),
      line: what,
    }));
    return { numbers, own, hasOwn: own.length > 0, checked };
  },
});
