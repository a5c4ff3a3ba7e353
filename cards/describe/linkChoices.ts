import type { Facts } from '../../services/domain/decision.ts';
import type { Related } from '../page.ts';
import { childLine } from './child.ts';
import { fitting } from './fitting.ts';
import { dayLine } from './together.ts';

/** Everything that a brother or sister, or the same child, could be in: casussen first. */
export const linkChoices = ({ casussen, signals }: Related, { today }: Facts) =>
  fitting([
    ...casussen.map((row) => ({ title: `zaak ${row.code} · ${childLine(row.state)}`, value: row.id })),
    ...signals
      .filter((row) => row.state.status !== 'withdrawn' && row.state.initials !== '')
      .map((row) => ({
        title: `signaal ${row.code} · ${childLine(row.state)} · ${dayLine(row.state.at, today)}`,
        value: row.id,
      })),
  ]);
