import { z } from 'zod';
import type { CasusState, Weging } from '../../services/domain/casus/casus.ts';
import { missingViews } from '../../services/domain/casus/evolveWeging.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { weighingDay } from '../describe/weighingDay.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'weighing-status',
  data: {
    child: z.string(),
    open: z.boolean(),
    shut: z.boolean(),
    shutLine: z.string(),
    when: z.string(),
    count: z.string(),
    some: z.boolean(),
    given: z.string(),
    missing: z.boolean(),
    waiting: z.string(),
    absent: z.boolean(),
    declined: z.string(),
    opened: z.boolean(),
    closed: z.boolean(),
    asksWhy: z.boolean(),
    records: z.boolean(),
    mine: z.boolean(),
  },
  example: {
    child: 'RK · groep 8',
    open: true,
    shut: false,
    shutLine: '',
    when: 'De weging is di 15 dec om 15:30. Peter zit voor.',
    count: '2 van 4 gaven hun kijk.',
    some: true,
    given: 'Fatma, Hanna',
    missing: true,
    waiting: 'Joost, Peter',
    absent: true,
    declined: 'Ilse',
    opened: false,
    closed: true,
    asksWhy: true,
    records: false,
    mine: true,
  },
});

/** Who has given a view, by name; never what it says, before the weighing opens (storyboard 3.G). */
export const weighingStatus = casusPage({
  card,
  opens: ['chair', 'af'],
  acts: ['weging.open'],
  present: ({ state, facts, values }) => ({
    child: childLine(state),
    ...gateOf(notNow(state, facts, 'wegen') || unplanned(state), values['why']),
    ...statusOf(state.weging, facts),
  }),
});

const unplanned = ({ weging }: CasusState): string => (weging === null ? 'Er is nog geen weging gepland.' : '');

const NONE: Weging = {
  version: 0,
  date: '',
  time: '',
  chair: '',
  members: [],
  declined: [],
  share: 'zonderNaam',
  anonymous: 0,
  views: [],
  opened: false,
  recorded: 0,
};

const statusOf = (planned: Weging | null, { school, actor }: Facts) => {
  const weging = planned ?? NONE;
  const names = (people: string[]): string => people.map((person) => nameOf(school, person)).join(', ');
  const given = weging.members.filter((member) => weging.views.some(({ person }) => person === member));
  const waiting = missingViews(weging);
  const closed = planned !== null && !weging.opened;
  return {
    when: weighingDay(planned, school),
    count: `${given.length} van ${given.length + waiting.length} gaven hun kijk.`,
    some: given.length > 0,
    given: names(given),
    missing: waiting.length > 0,
    waiting: names(waiting),
    absent: weging.declined.length > 0,
    declined: names(weging.declined),
    opened: weging.opened,
    closed,
    asksWhy: closed && waiting.length > 0,
    records: weging.opened && weging.chair === actor.person,
    mine: closed && waiting.includes(actor.person),
  };
};
