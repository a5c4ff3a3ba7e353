import type { Facts } from '../../services/domain/decision.ts';
import type { Related } from '../page.ts';
import { childLine } from './child.ts';
import { dayLine } from './together.ts';

const MANY = 40;

/** Everything that a brother or sister, or the same child, could be in: casussen first. */
export const linkChoices = ({ casussen, signals }: Related, { today }: Facts) =>
  [
    ...casussen.map((row) => ({ title: `zaak ${row.code} · ${childLine(row.state)}`, value: row.id })),
    ...signals
      .filter((row) => row.state.status !== 'withdrawn' && row.state.initials !== '')
      .map((row) => ({
        title: `signaal ${row.code} · ${childLine(row.state)} · ${dayLine(row.state.at, today)}`,
        value: row.id,
      })),
  ].slice(0, MANY);
