import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { maySchool } from '../../services/domain/school/relations.ts';
import { dialogCard } from '../card.ts';
import { NUMBERS } from '../numbers.ts';
import { ownPage } from '../page.ts';
import { lineSchema, ownNumbers } from '../school/line.ts';

const titleOf = (name: string, phone: string): string => (name === phone ? phone : `${name}: ${phone}`);
const all = NUMBERS.numbers.map(({ name, phone, when, hours }) => ({ title: titleOf(name, phone), when, hours }));
/** 112, and what comes after it. */
const [danger, numbers] = [all.slice(0, 1), all.slice(1)];
const checked = `${shownDay(NUMBERS.checked)} ${NUMBERS.checked.slice(0, 4)}`;

const number = z.strictObject({ title: z.string(), when: z.string(), hours: z.string() });

const card = dialogCard({
  id: 'social-map',
  data: {
    danger: z.array(number),
    crisis: z.array(lineSchema),
    numbers: z.array(number),
    checked: z.string(),
    hasOwn: z.boolean(),
    own: z.array(lineSchema),
    edits: z.boolean(),
  },
  example: {
    danger,
    crisis: [{ name: 'Crisisdienst: 020-5551111', value: 'dag en nacht' }],
    numbers,
    checked,
    hasOwn: true,
    own: [{ name: 'Wijkteam Oost: 020-5550000', value: 'hulp thuis' }],
    edits: true,
  },
});

/**
 * The numbers to call, when, and when they were last checked: 112, the crisis service of here, those of the country; then
 * what the school added itself, literally (R16, R54, R132).
 */
export const socialMap = ownPage({
  card,
  present: ({ facts }) => {
    const own = ownNumbers(facts.school, 'overig');
    return {
      danger,
      crisis: ownNumbers(facts.school, 'crisis'),
      numbers,
      checked,
      hasOwn: own.length > 0,
      own,
      edits: maySchool(facts.school, 'school.socialeKaart', facts) === undefined,
    };
  },
});
