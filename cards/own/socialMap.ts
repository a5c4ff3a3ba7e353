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
    checked: z.string(),
  },
  example: { numbers, checked },
});

/** The numbers to call, when, and when they were last checked. */
export const socialMap = ownPage({ card, present: () => ({ numbers, checked }) });
