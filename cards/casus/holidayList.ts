import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { awaitedOfCasus } from '../../services/domain/casus/awaited.ts';
import { holidayNow } from '../../services/domain/casus/awaitedVakantie.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf } from '../describe/gate.ts';
import { waitingFor } from '../describe/waiting.ts';
import { type CasusView, casusPage } from '../page.ts';

const card = dialogCard({
  id: 'holiday-list',
  data: {
    child: z.string(),
    holiday: z.string(),
    last: z.string(),
    dates: z.array(z.string()),
    summer: z.boolean(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    holiday: 'kerstvakantie, van za 19 dec tot en met zo 3 jan',
    last: 'Laatst gebeurde er iets op vr 11 dec.',
    dates: ['wo 23 dec · Marja: horen wat Veilig Thuis doet'],
    summer: true,
    open: true,
    shut: false,
    shutLine: '',
  },
});

/** Who keeps sight of this child in the holiday that comes (storyboard 3.K). */
export const holidayList = casusPage({
  card,
  opens: ['af'],
  acts: ['vakantie.watch'],
  present: (view) => {
    const { state, facts, values } = view;
    const holiday = holidayNow(state, facts);
    return {
      child: childLine(state),
      ...gateOf(
        holiday === undefined ? 'Dit is al afgesproken, of er is nu geen vakantie op komst.' : '',
        values['why'],
      ),
      holiday:
        holiday === undefined
          ? ''
          : `${holiday.name}, van ${shownDay(holiday.from)} tot en met ${shownDay(holiday.till)}`,
      last: `Laatst gebeurde er iets op ${shownDay(dayOf(state.movedAt))}.`,
      dates: datesIn(view),
      summer: holiday?.name === 'zomervakantie',
    };
  },
});

const datesIn = ({ state, facts }: CasusView): string[] => {
  const holiday = holidayNow(state, facts);
  if (holiday === undefined) return [];
  const dated = awaitedOfCasus(state, facts).map((one) => ({ ...one, day: one.due ?? dayOf(one.from) }));
  return dated
    .filter(({ day, page }) => page !== 'holiday-list' && holiday.from <= day && day <= holiday.till)
    .map(({ day, person, page }) => `${shownDay(day)} · ${nameOf(facts.school, person)}: ${waitingFor(page)}`);
};
