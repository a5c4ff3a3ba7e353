import { z } from 'zod';
import { shownDay } from '../../services/domain/calendar.ts';
import { dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'casus-split',
  data: { child: z.string(), code: z.string(), till: z.string(), merged: z.boolean(), apart: z.boolean() },
  example: { child: 'DV · groep 5', code: '5M2T', till: 'ma 25 jan', merged: true, apart: false },
});

/** Two casussen that were merged by mistake are taken apart again, within fourteen days. */
export const casusSplit = casusPage({
  card,
  opens: ['af'],
  acts: ['casus.unmerge'],
  present: ({ code, state }) => ({
    child: childLine(state),
    code,
    till: state.merge === null ? '' : shownDay(state.merge.till),
    merged: state.merge !== null,
    apart: state.merge === null,
  }),
});
