import { z } from 'zod';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Weging } from '../../services/domain/casus/weging.ts';
import { missingViews } from '../../services/domain/casus/evolve/weging.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { declinedLines, declinedReasons } from '../describe/declined.ts';
import { guestNames } from '../describe/views.ts';
import { gateOf, notNow } from '../describe/gate.ts';
import { weighingDay } from '../describe/weighingDay.ts';
import { casusPage, type Told } from '../page.ts';

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
    declined: z.array(z.string()),
    told: told(),
    guests: z.string(),
    hasGuests: z.boolean(),
    writes: z.boolean(),
    reminds: z.boolean(),
    reminded: z.string(),
    wasReminded: z.boolean(),
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
    declined: ['Ilse kan er niet bij zijn. Omar komt in de plaats.'],
    told: [{ head: 'Ilse kan niet, omdat', text: 'Ik ben die dag vrij.' }],
    guests: 'mw. Bos van het wijkteam: kijk opgeschreven',
    hasGuests: true,
    writes: true,
    reminds: true,
    reminded: 'Herinnerd: 1 keer.',
    wasReminded: true,
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
  acts: ['weging.open', 'weging.remind'],
  reads: ({ weging, steps }) => (weging === null ? [] : [weging.version, ...(steps.wegen?.content ?? [])]),
  present: ({ state, facts, values, told: events }) => ({
    child: childLine(state),
    ...gateOf(notNow(state, facts, 'wegen') || unplanned(state), values['why']),
    ...statusOf(state.weging, facts),
    ...aroundOf(state.weging, facts, events),
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
  parents: false,
  share: 'zonderNaam',
  anonymous: 0,
  views: [],
  opened: false,
  recorded: 0,
  informs: '',
  guests: 0,
  reminded: 0,
  danger: null,
};

/** Who weighs along without an account, who cannot come, and whether the others were reminded. */
const aroundOf = (planned: Weging | null, { school, actor }: Facts, events: Told<CasusEvent>[]) => {
  const weging = planned ?? NONE;
  const names = guestNames(events, weging.version);
  const isGiven = (index: number): boolean => weging.views.some(({ guest }) => guest === index + 1);
  const guests = names.map((name, index) => `${name}: ${isGiven(index) ? 'kijk opgeschreven' : 'nog niet'}`);
  const open = planned !== null && weging.recorded === 0;
  return {
    declined: declinedLines(events, weging, school),
    told: declinedReasons(events, weging, school),
    guests: guests.join(' · '),
    hasGuests: guests.length > 0,
    writes: open && guests.length > 0 && weging.chair === actor.person,
    reminds: planned !== null && !weging.opened && missingViews(weging).length > 0,
    wasReminded: weging.reminded > 0,
    reminded: `Herinnerd: ${weging.reminded} keer.`,
  };
};

const statusOf = (planned: Weging | null, facts: Facts) => {
  const { school, actor } = facts;
  const weging = planned ?? NONE;
  const names = (people: string[]): string => people.map((person) => nameOf(school, person)).join(', ');
  const given = weging.members.filter((member) => weging.views.some(({ person }) => person === member));
  const waiting = missingViews(weging);
  const closed = planned !== null && !weging.opened;
  return {
    when: weighingDay(planned, facts),
    count: `${given.length} van ${given.length + waiting.length} gaven hun kijk.`,
    some: given.length > 0,
    given: names(given),
    missing: waiting.length > 0,
    waiting: names(waiting),
    opened: weging.opened,
    closed,
    asksWhy: closed && waiting.length > 0,
    records: weging.opened && weging.chair === actor.person,
    mine: closed && waiting.includes(actor.person),
  };
};
