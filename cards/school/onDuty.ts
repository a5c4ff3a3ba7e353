import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { nextHoliday } from '../../services/domain/calendar/schoolCalendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { type Span, uncovered } from '../../services/domain/school/duty.ts';
import { nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import { choiceList, dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';
import { colleagues } from '../people.ts';
import { lineSchema, settingLine } from './line.ts';

const card = dialogCard({
  id: 'on-duty',
  data: { open: z.boolean(), uncovered: z.string(), lines: z.array(lineSchema), people: choiceList() },
  example: {
    open: true,
    uncovered: 'Niemand heeft dienst van ma 28 dec tot en met zo 3 jan.',
    lines: [{ name: 'ma 21 dec tot en met zo 27 dec', value: 'Peter, 06-99990000' }],
    people: [{ title: 'Ilse, leerkracht groep 7', value: 'ilse' }],
  },
});

/** Who can be reached in a holiday (storyboard `on-duty`); it begins with the first days that nobody has. */
export const onDuty = schoolPage({
  card,
  opens: ['directie'],
  acts: ['school.onDuty'],
  prefill: ({ state, facts }) => ({ ...gapOf(state, facts) }),
  present: ({ state, facts }) => {
    const gap = gapOf(state, facts);
    return {
      open: gap !== undefined,
      uncovered:
        gap === undefined ? '' : `Niemand heeft dienst van ${shownDay(gap.from)} tot en met ${shownDay(gap.till)}.`,
      lines: state.agreed.duty
        .filter(({ till }) => till >= facts.today)
        .map(({ from, till, person, phone }) =>
          settingLine(`${shownDay(from)} tot en met ${shownDay(till)}`, `${nameOf(state, person)}, ${phone}`),
        ),
      people: colleagues(facts, ['af', 'ib', 'directie', 'medewerker']),
    };
  },
});

const gapOf = ({ agreed }: SchoolState, { calendar, today }: Facts): Span | undefined => {
  const holiday = nextHoliday(calendar, today);
  return holiday === undefined ? undefined : uncovered(holiday, agreed.duty);
};
