import { z } from 'zod';
import type { Awaited } from '../../services/domain/awaited.ts';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import { awaitedOfCasus } from '../../services/domain/casus/awaited.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { type Role, STAFF } from '../../services/domain/people.ts';
import { FIGURES_READERS } from '../../services/domain/rights.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import { isUnseen } from '../../services/domain/signaal/awaited.ts';
import { awaitedOfSignaal } from '../../services/domain/signaal/awaited.ts';
import { signaalRelations } from '../../services/domain/signaal/relations.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { signaalStatus } from '../describe/signaalStatus.ts';
import { stepName } from '../describe/stepName.ts';
import { waitingFor } from '../describe/waiting.ts';
import { type CasusRow, ownPage, type SignaalRow } from '../page.ts';
import { byCode, PART_EXAMPLE, partOf, partSchema, type Row } from './row.ts';

const card = dialogCard({
  id: 'af-desk',
  data: {
    waiting: z.string(),
    ...partSchema,
    filled: z.boolean(),
    figures: z.boolean(),
    hours: z.boolean(),
  },
  example: {
    waiting: '2 dingen wachten op jou.',
    rows: [
      {
        stream: 's-7k3q',
        code: '7K3Q',
        line: 'DV · groep 5 · voor jou: een eerste blik en een antwoord',
        verb: 'triage.open',
      },
      {
        stream: 'c-5m2t',
        code: '5M2T',
        line: 'RK · groep 8 · Overleggen · voor jou: akkoord geven',
        verb: 'step-review.open',
      },
      {
        stream: 'c-2b8n',
        code: '2B8N',
        line: 'LM · groep 4 · Volgen · bij Noor vanaf ma 25 jan: vertellen hoe het nu gaat',
        verb: 'casus.open',
      },
    ],
    ...PART_EXAMPLE,
    filled: true,
    figures: true,
    hours: true,
  },
});

const READ_FIGURES: readonly Role[] = FIGURES_READERS;

/** A row with what decides its place: what waits for the reader comes first, the urgent on top. */
type Placed = { row: Row; mine: boolean; urgency: number; at: number };

/** Everything open that the reader may see, and what waits where (storyboard "Mijn werk"). */
export const afDesk = ownPage({
  card,
  // The board finds here what is about a colleague, and nothing else.
  opens: [...STAFF, 'bevoegdGezag'],
  related: 'desk',
  present: ({ facts, related, values }) => {
    const signals = related.signals.filter(
      ({ state }) => state.status !== 'withdrawn' && (state.status !== 'attached' || isUnseen(state)),
    );
    const placed = [
      ...signals.map((row) => signalRow(row, facts)),
      ...related.casussen.map((row) => casusRow(row, facts)),
    ];
    const rows = placed
      .toSorted((one, other) => one.urgency - other.urgency || one.at - other.at || byCode(one.row, other.row))
      .map(({ row }) => row);
    return {
      waiting: waitingLine(placed.filter(({ mine }) => mine).length),
      ...partOf(rows, values),
      filled: rows.length > 0,
      figures: facts.actor.roles.some((role) => READ_FIGURES.includes(role)),
      hours: facts.actor.roles.includes('af'),
    };
  },
});

const waitingLine = (count: number): string => {
  if (count === 0) return 'Er wacht nu niets op jou.';
  return count === 1 ? 'Eén ding wacht op jou.' : `${count} dingen wachten op jou.`;
};

const URGENCY: Partial<Record<Awaited['line'], number>> = { N3: 0, N2: 1 };
const ORDINARY = 2;
const OTHERS = 3;

const placedBy = (row: Row, mine: Awaited | undefined, at: number): Placed => ({
  row: mine === undefined ? row : { ...row, verb: `${mine.page}.open` },
  mine: mine !== undefined,
  urgency: mine === undefined ? OTHERS : (URGENCY[mine.line] ?? ORDINARY),
  at,
});

const mineOf = (waits: Awaited[], { actor, now }: Facts): Awaited | undefined =>
  waits
    .filter(({ person, from }) => person === actor.person && from <= now)
    .toSorted((one, other) => (URGENCY[one.line] ?? ORDINARY) - (URGENCY[other.line] ?? ORDINARY))[0];

/** For whom it waits: the reader before anybody else. */
const waitLine = (waits: Awaited[], mine: Awaited | undefined, { school, now }: Facts): string => {
  if (mine !== undefined) return `voor jou: ${waitingFor(mine.page)}`;
  const [other] = waits;
  if (other === undefined) return '';
  const from = other.from > now ? ` vanaf ${shownDay(dayOf(other.from))}` : '';
  return `bij ${nameOf(school, other.person)}${from}: ${waitingFor(other.page)}`;
};

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

/** What is about a colleague: for who takes care of it, and without a word on whom or what. */
const staffRow = ({ id, code, state }: SignaalRow, facts: Facts): Placed => {
  const waits = awaitedOfSignaal(state, facts);
  const mine = mineOf(waits, facts);
  const line = joined('vertrouwelijk', waitLine(waits, mine, facts));
  const keeps = signaalRelations(state, facts).includes('keeper');
  const verb = keeps ? (state.staff?.takenBy === '' ? 'staff-next.open' : 'staff-follow.open') : 'staff-record.open';
  return placedBy({ stream: id, code, line, verb }, mine, state.at);
};

const signalRow = ({ id, code, state }: SignaalRow, facts: Facts): Placed => {
  if (state.staff !== null) return staffRow({ id, code, state }, facts);
  const waits = awaitedOfSignaal(state, facts);
  const mine = mineOf(waits, facts);
  const stands = waitLine(waits, mine, facts);
  const line = joined(childLine(state), stands === '' ? signaalStatus(state, facts) : stands);
  return placedBy({ stream: id, code, line, verb: readVerb(state.author, facts) }, mine, state.at);
};

const readVerb = (author: string, { actor }: Facts): string => {
  if (author === actor.person) return 'my-case.open';
  return actor.roles.includes('af') ? 'triage.open' : 'acute-watch.open';
};

const casusRow = ({ id, code, state, protocol }: CasusRow, here: Facts): Placed => {
  const facts = { ...here, protocol };
  const waits = awaitedOfCasus(state, facts);
  const mine = mineOf(waits, facts);
  if (state.staff !== null)
    return placedBy(
      { stream: id, code, line: joined('vertrouwelijk', waitLine(waits, mine, facts)), verb: 'casus.open' },
      mine,
      state.startedAt,
    );
  const line = joined(childLine(state), stepName(facts.protocol, state.step, state), waitLine(waits, mine, facts));
  return placedBy({ stream: id, code, line, verb: 'casus.open' }, mine, state.startedAt);
};
