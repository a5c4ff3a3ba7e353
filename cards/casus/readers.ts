import { z } from 'zod';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { readingLine } from '../describe/readings.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'readers',
  data: { child: z.string(), lines: z.array(z.string()), empty: z.boolean(), more: z.boolean() },
  example: {
    child: 'DV · groep 5',
    lines: ['wo 27 jan 15:42 · Marja · het dossier · 7K3Q', 'wo 27 jan 15:40 · Sanne · de zaak · 7K3Q'],
    empty: false,
    more: false,
  },
});

const MOST = 30;

/** Who read this casus, newest first: the AF guards it (R110). */
export const readers = casusPage({
  card,
  opens: ['af'],
  related: 'readings',
  present: ({ state, facts, related: { readings } }) => ({
    child: childLine(state),
    lines: readings.slice(0, MOST).map((one) => readingLine(one, facts.school)),
    empty: readings.length === 0,
    more: readings.length > MOST,
  }),
});
