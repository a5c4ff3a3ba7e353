import { z } from 'zod';
import type { Role } from '../../services/domain/people.ts';
import { dialogCard } from '../card.ts';
import { type HeldRow, ownPage } from '../page.ts';

const held: z.ZodType<HeldRow> = z.strictObject({
  delivery: z.string(),
  stream: z.string(),
  code: z.string(),
  line: z.string(),
});

const card = dialogCard({
  id: 'restored',
  data: { rows: z.array(held), none: z.boolean(), more: z.boolean() },
  example: {
    rows: [
      { delivery: 'd-0000000007-0', stream: 'c-5m2t', code: '5M2T', line: 'aan Ilse · ma 11 jan' },
      { delivery: 'd-0000000002-1', stream: 's-7k3q', code: '7K3Q', line: 'aan Peter · vr 8 jan' },
    ],
    none: false,
    more: true,
  },
});

const OPENS: readonly Role[] = ['af', 'directie'];

/** Messages of which only a person can say whether they still have to go: after a restore, or when none got through. */
export const restored = ownPage({
  card,
  opens: OPENS,
  related: 'held',
  present: ({ related }) => ({
    rows: related.held.slice(0, MOST),
    none: related.held.length === 0,
    more: related.held.length > MOST,
  }),
});

/** Two buttons a row: more would not fit on a phone. */
const MOST = 4;
