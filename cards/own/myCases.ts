import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { signaalStatus } from '../describe/signaalStatus.ts';
import { stepName } from '../describe/stepName.ts';
import { type CasusRow, ownPage, type SignaalRow } from '../page.ts';
import { byCode, PART_EXAMPLE, partOf, partSchema, type Row } from './row.ts';

const card = dialogCard({
  id: 'my-cases',
  data: { ...partSchema, empty: z.boolean(), filled: z.boolean() },
  example: {
    rows: [
      {
        stream: 'c-5m2t',
        code: '5M2T',
        line: 'RK · groep 8 · Praten met ouders en kind · jij voert de stappen uit',
        verb: 'casus.open',
      },
      { stream: 's-7k3q', code: '7K3Q', line: 'DV · groep 5 · ma 11 jan · antwoord klaar', verb: 'my-case.open' },
      { stream: 's-9xa1', code: '9XA1', line: 'LM · groep 4 · vr 8 jan · gezien', verb: 'my-case.open' },
    ],
    ...PART_EXAMPLE,
    empty: false,
    filled: true,
  },
});

/** What a person recorded, and the casussen that he leads; never anything of others. */
export const myCases = ownPage({
  card,
  related: 'own',
  present: ({ facts, related, values }) => {
    const newest = related.signals.toSorted((one, other) => other.state.at - one.state.at || byCode(one, other));
    const own = related.casussen
      .filter(({ state }) => state.lead === facts.actor.person)
      .toSorted((one, other) => other.state.startedAt - one.state.startedAt || byCode(one, other));
    const rows = [...own.map(casusRow), ...newest.map((row) => signalRow(row, facts))];
    return {
      ...partOf(rows, values),
      empty: rows.length === 0,
      filled: rows.length > 0,
    };
  },
});

const signalRow = ({ id, code, state }: SignaalRow, facts: Facts): Row =>
  state.staff === null ? ordinaryRow({ id, code, state }, facts) : staffRow({ id, code, state }, facts);

/** Without group or kind: somebody may look over a shoulder. */
const staffRow = ({ id, code, state }: SignaalRow, facts: Facts): Row => ({
  stream: id,
  code,
  line: `${shownDay(dayOf(state.at))} · ${signaalStatus(state, facts)}`,
  verb: 'staff-record.open',
});

const ordinaryRow = ({ id, code, state }: SignaalRow, facts: Facts): Row => ({
  stream: id,
  code,
  line: `${childLine(state)} · ${shownDay(dayOf(state.at))} · ${signaalStatus(state, facts)}`,
  verb: 'my-case.open',
});

const casusRow = ({ id, code, state, protocol }: CasusRow): Row => {
  const stands =
    state.status === 'closed' ? 'afgesloten' : `${stepName(protocol, state.step, state)} · jij voert de stappen uit`;
  return { stream: id, code, line: `${childLine(state)} · ${stands}`, verb: 'casus.open' };
};
