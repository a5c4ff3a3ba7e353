import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { maySchool } from '../../services/domain/school/relations.ts';
import { dialogCard } from '../card.ts';
import { NUMBERS } from '../numbers.ts';
import { ownPage } from '../page.ts';
import { lineSchema, settingLine } from '../school/line.ts';

const titleOf = (name: string, phone: string): string => (name === phone ? phone : `${name}: ${phone}`);
const numbers = NUMBERS.numbers.map(({ name, phone, when, hours }) => ({ title: titleOf(name, phone), when, hours }));
const checked = `${shownDay(NUMBERS.checked)} ${NUMBERS.checked.slice(0, 4)}`;

const card = dialogCard({
  id: 'social-map',
  data: {
    numbers: z.array(z.strictObject({ title: z.string(), when: z.string(), hours: z.string() })),
    checked: z.string(),
    hasOwn: z.boolean(),
    own: z.array(lineSchema),
    edits: z.boolean(),
  },
  example: {
    numbers,
    checked,
    hasOwn: true,
    own: [{ name: 'Wijkteam Oost: 020-5550000', value: 'hulp thuis' }],
    edits: true,
  },
});

/** The numbers to call, when, and when they were last checked; then what the school added itself, literally (R16, R132). */
export const socialMap = ownPage({
  card,
  present: ({ facts }) => {
    const own = facts.school.agreed.socialeKaart;
    return {
      numbers,
      checked,
      hasOwn: own.length > 0,
      own: own.map(({ name, phone, what }) => settingLine(`${name}: ${phone}`, what)),
      edits: maySchool(facts.school, 'school.socialeKaart', facts) === undefined,
    };
  },
});
