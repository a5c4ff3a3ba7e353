import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { closedAt } from '../../services/domain/calendar/schoolCalendar.ts';
import { firstHoldersOf, holdersOf, type Person } from '../../services/domain/people.ts';
import { dutyOn } from '../../services/domain/school/duty.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { Protocol } from '../../services/domain/protocol.ts';
import { dialogCard } from '../card.ts';
import { type OwnView, ownPage } from '../page.ts';

const card = dialogCard({
  id: 'our-af',
  data: {
    word: z.string(),
    name: z.string(),
    none: z.boolean(),
    holiday: z.boolean(),
    duty: z.string(),
    people: z.array(z.strictObject({ name: z.string(), line: z.string() })),
  },
  example: {
    word: 'AF',
    name: 'aandachtsfunctionaris (AF)',
    none: false,
    holiday: true,
    duty: 'Dienst tot en met zo 3 jan: Peter, 06-99990000.',
    people: [
      { name: 'Marja', line: 'intern begeleider · 06-11112222' },
      { name: 'Ilse', line: 'leerkracht groep 7 · neemt waar voor Marja · 06-33334444' },
    ],
  },
});

/** Who the AF is, who stands in, and how to reach them; the directie when there is none. */
export const ourAf = ownPage({
  card,
  present: ({ facts }) => {
    const { people } = facts.school;
    const af = holdersOf(people, 'af', facts.today);
    const shown = af.length > 0 ? af : firstHoldersOf(people, 'directie', facts.today);
    return {
      word: facts.protocol.roles.af.short,
      name: fullName(facts.protocol.roles.af),
      none: af.length === 0,
      ...dutyToday(facts),
      people: shown.map((person) => ({ name: person.name, line: lineOf(person, facts) })),
    };
  },
});

/** In a holiday: who can be reached, or that nobody was named (storyboard `on-duty`). */
const dutyToday = ({ school, calendar, today }: OwnView['facts']): { holiday: boolean; duty: string } => {
  const holiday = closedAt(calendar, today);
  if (holiday === undefined) return { holiday: false, duty: '' };
  const known = dutyOn(school.agreed.duty, today);
  const duty =
    known === undefined
      ? `Niemand heeft dienst van ${shownDay(holiday.from)} tot en met ${shownDay(holiday.till)}.`
      : `Dienst tot en met ${shownDay(known.till)}: ${nameOf(school, known.person)}, ${known.phone}.`;
  return { holiday: true, duty };
};

const fullName = ({ name, short }: Protocol['roles']['af']): string => (name === short ? name : `${name} (${short})`);

const lineOf = ({ title, phone, roles }: Person, { school }: OwnView['facts']): string => {
  const deputyOf = roles.find(({ role }) => role === 'af')?.deputyOf;
  const standsIn = deputyOf === undefined ? '' : `neemt waar voor ${nameOf(school, deputyOf)}`;
  return [title, standsIn, phone].filter((part) => part !== '').join(' · ');
};
