import { z } from 'zod';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard } from '../card.ts';
import { MOST, type Row, rowSchema } from '../own/row.ts';
import type { Nearby } from './nearby.ts';
import { caseRow, newest, signalRow } from './together.ts';

const rows = () => z.array(rowSchema);

/** Signals beside each other: what is counted, and the rows to open one by one. The same for a signal and a casus. */
export const signalsCard = (id: 'signals' | 'casus-signals') =>
  dialogCard({
    id,
    data: {
      child: z.string(),
      count: z.string(),
      lines: z.array(z.strictObject({ line: z.string() })),
      hasSame: z.boolean(),
      same: rows(),
      hasMaybe: z.boolean(),
      maybe: rows(),
      hasCases: z.boolean(),
      cases: rows(),
      hasSiblings: z.boolean(),
      siblings: rows(),
      more: z.boolean(),
      places: z.boolean(),
      links: z.boolean(),
      back: z.string(),
    },
    example: {
      child: 'DV · groep 5',
      count: '4 signalen van 3 collega’s in 38 weken.',
      lines: [
        { line: 'Zeker hetzelfde kind: 3. Mogelijk: 1.' },
        { line: 'Van 21 april 2026 tot 12 januari 2027.' },
        { line: 'Per schooljaar: 2025-2026: 1, 2026-2027: 3.' },
        { line: 'Soorten: eten of slapen 2, gedrag 1, nog niet gekozen 1.' },
        { line: 'Past bij de zorg: 2. Spreekt de zorg tegen: 1. Nog niet gezegd: 1.' },
        { line: 'Op de eerste schooldag na een weekend of vakantie: 2.' },
      ],
      hasSame: true,
      same: [
        {
          stream: 's-9xa1',
          code: '9XA1',
          line: 'DV · groep 5 · di 12 jan · Omar · gedrag',
          verb: 'triage.open',
        },
        {
          stream: 's-7k3q',
          code: '7K3Q',
          line: 'DV · groep 5 · ma 11 jan · Sanne · eten of slapen',
          verb: 'triage.open',
        },
      ],
      hasMaybe: true,
      maybe: [{ stream: 's-4f2m', code: '4F2M', line: 'DV · groep 4 · 21 april 2026 · Joost', verb: 'triage.open' }],
      hasCases: true,
      cases: [{ stream: 'c-5m2t', code: '5M2T', line: 'DV · groep 5 · do 14 jan · Overleggen', verb: 'casus.open' }],
      hasSiblings: true,
      siblings: [
        { stream: 's-3h8k', code: '3H8K', line: 'MV · groep 7 · vr 8 jan · Noor · thuis', verb: 'triage.open' },
      ],
      more: true,
      places: true,
      links: true,
      back: 'triage.open',
    },
  });

const FEW = 4;

/** The rows of each group, the newest of them, and whether there is more than is shown. */
export const groupsOf = (near: Nearby, facts: Facts) => {
  const same = newest(near.same).map((row) => signalRow(row, facts));
  const maybe = newest(near.maybe, FEW).map((row) => signalRow(row, facts));
  const cases = near.cases.slice(0, FEW).map((row) => caseRow(row, facts));
  const siblings: Row[] = [
    ...newest(near.siblingSignals).map((row) => signalRow(row, facts)),
    ...near.siblingCases.map((row) => caseRow(row, facts)),
  ].slice(0, FEW);
  return {
    same,
    hasSame: same.length > 0,
    maybe,
    hasMaybe: maybe.length > 0,
    cases,
    hasCases: cases.length > 0,
    siblings,
    hasSiblings: siblings.length > 0,
    more: near.same.length > MOST || near.maybe.length > FEW || near.cases.length > FEW,
  };
};
