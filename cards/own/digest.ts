import { z } from 'zod';
import type { Awaited } from '../../services/domain/awaited.ts';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { awaitedOfCasus } from '../../services/domain/casus/awaited.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { isFirstOfWeek } from '../../services/domain/reminders/days.ts';
import { awaitedOfSignaal } from '../../services/domain/signaal/awaited.ts';
import { dialogCard } from '../card.ts';
import { waitingFor } from '../describe/waiting.ts';
import { ownPage } from '../page.ts';
import { byCode, PART_EXAMPLE, partOf, partSchema, type Row } from './row.ts';

const card = dialogCard({
  id: 'digest-list',
  data: {
    ...partSchema,
    empty: z.boolean(),
    hours: z.boolean(),
    hoursLine: z.string(),
  },
  example: {
    rows: [
      {
        stream: 'c-5m2t',
        code: '5M2T',
        line: 'vandaag nodig · akkoord geven · sinds ma 11 jan',
        verb: 'step-review.open',
      },
      {
        stream: 'c-7k3q',
        code: '7K3Q',
        line: 'een kijk geven voor de weging · voor di 12 jan',
        verb: 'weighing-view.open',
      },
    ],
    ...PART_EXAMPLE,
    empty: false,
    hours: true,
    hoursLine: '2 gesprekken vorige week. Uren noteren?',
  },
});

/**
 * What waits for the reader, the urgent first, then the oldest; codes and acts, nothing about a child. What one page
 * answers for several casussen is one row.
 */
export const digest = ownPage({
  card,
  related: 'waiting',
  present: ({ facts, related, values }) => {
    const waiting = [
      ...related.signals.flatMap(({ id, code, state }) => waitsIn(id, code, awaitedOfSignaal(state, facts), facts)),
      ...related.casussen.flatMap(({ id, code, state, protocol }) =>
        waitsIn(id, code, awaitedOfCasus(state, { ...facts, protocol }), facts),
      ),
    ];
    const mine = together(waiting).toSorted(
      (one, other) => Number(other.urgent) - Number(one.urgent) || one.from - other.from || byCode(one.row, other.row),
    );
    return {
      ...partOf(
        mine.map(({ row }) => row),
        values,
      ),
      empty: mine.length === 0,
      ...hoursOf(related.meetings, facts),
    };
  },
});

/** What took long, on the first day of the week: her hours show the directie what this work asks (storyboard `af-hours`). */
const hoursOf = (meetings: number, { actor, calendar, today }: Facts) => ({
  hours: meetings > 0 && actor.roles.includes('af') && isFirstOfWeek(calendar, today),
  hoursLine: `${meetings === 1 ? 'Eén gesprek' : `${meetings} gesprekken`} vorige week. Uren noteren?`,
});

type Waiting = { row: Row; urgent: boolean; from: number };

const TOGETHER = 'holiday-list.open';

const together = (waiting: Waiting[]): Waiting[] => {
  const [first, ...others] = waiting.filter(({ row }) => row.verb === TOGETHER);
  if (first === undefined || others.length === 0) return waiting;
  const one = { ...first, row: { ...first.row, stream: '', code: `${others.length + 1} zaken` } };
  return [one, ...waiting.filter(({ row }) => row.verb !== TOGETHER)];
};

const waitsIn = (stream: string, code: string, waits: Awaited[], { actor, now }: Facts): Waiting[] =>
  waits
    .filter(({ person, from }) => person === actor.person && from <= now)
    .map(({ page, line, from, due }) => {
      const urgent = line === 'N2' || line === 'N3';
      const when = due === undefined ? `sinds ${shownDay(dayOf(from))}` : `voor ${shownDay(due)}`;
      const parts = [urgent ? 'vandaag nodig' : '', waitingFor(page), when];
      const row = { stream, code, line: parts.filter((part) => part !== '').join(' · '), verb: `${page}.open` };
      return { row, urgent, from };
    });
