import { z } from 'zod';
import { longDay, shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { Turns } from '../../services/domain/turns/turns.ts';
import { dialogCard, told } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage, signaalPage, type Told } from '../page.ts';

const card = dialogCard({
  id: 'hand-over-take',
  data: {
    child: z.string(),
    what: z.string(),
    told: told(),
    mine: z.boolean(),
    back: z.boolean(),
    others: z.boolean(),
    over: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    what: 'Marja vraagt of jij dit overneemt, tot en met 15 januari 2027.',
    told: [{ head: 'Marja', text: 'Ik ben twee weken weg. De ouders bellen misschien.' }],
    mine: true,
    back: false,
    others: false,
    over: false,
  },
});

const ACTS = ['turn.take', 'turn.keep'];

type Event = { type: string; data: unknown };
const note = z.object({ note: z.string() });

/** The question to take over; who asked it, and the directie after a week, see where it stands (storyboard 3.K). */
const dataOf = ({ handed }: Turns, events: Told<Event>[], { actor, school }: Facts) => {
  const asked = handed !== null && !handed.taken && handed.to === actor.person;
  const back = asked && handed.on !== undefined;
  const isOver = handed === null || (handed.taken && handed.by !== actor.person);
  const words = events
    .flatMap(({ event }) => note.safeParse(event.data).data?.note ?? [])
    .filter((text) => text !== '');
  const knows = asked || handed?.by === actor.person;
  return {
    what: handed === null ? '' : whatOf(handed, actor.person, school),
    told: knows ? words.map((text) => ({ head: nameOf(school, handed?.by ?? ''), text })) : [],
    mine: asked && !back,
    back,
    others: !asked && !isOver,
    over: isOver,
  };
};

const whatOf = (
  { by, to, until, on, taken }: NonNullable<Turns['handed']>,
  person: string,
  school: Facts['school'],
): string => {
  const [giver, asked] = [nameOf(school, by), nameOf(school, to)];
  const till = until === '' ? '' : ` tot en met ${longDay(until)}`;
  if (person === to && on !== undefined && !taken)
    return `${giver} begon deze zaak toen jij er niet was, en gaat ermee door. Lees de zaak. Neem jij het nu over?`;
  if (person === by && on !== undefined && !taken)
    return `${asked} kan dit overnemen vanaf ${shownDay(on)}. Tot die tijd blijft het bij jou.`;
  if (person === to && !taken) return `${giver} vraagt of jij dit overneemt${till}.`;
  if (taken) return `${asked} heeft dit overgenomen${till}.`;
  return person === by
    ? `Je vroeg ${asked} om dit over te nemen${till}. Tot die tijd blijft het bij jou.`
    : `${giver} vroeg ${asked} om dit over te nemen. Dat is nog niet gebeurd. Spreek met hen af wie het doet.`;
};

const versionOf = ({ handed }: Turns): number[] => (handed === null ? [] : [handed.version]);

export const handOverTakeCasus = casusPage({
  card,
  opens: ['handed', 'hander', 'directie'],
  acts: ACTS,
  reads: ({ turns }) => versionOf(turns),
  present: ({ state, facts, told: events }) => ({
    child: childFor(state, facts),
    ...dataOf(state.turns, events, facts),
  }),
});

export const handOverTakeSignaal = signaalPage({
  card,
  opens: ['handed', 'hander', 'directie'],
  acts: ACTS,
  reads: ({ turns }) => versionOf(turns),
  present: ({ state, facts, told: events }) => ({ child: childLine(state), ...dataOf(state.turns, events, facts) }),
});
