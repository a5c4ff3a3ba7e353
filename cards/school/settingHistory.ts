import { z } from 'zod';
import { dialogCard, told } from '../card.ts';
import { describeSchool } from '../describe/school.ts';
import { within } from '../describe/within.ts';
import { schoolPage } from '../page.ts';

const card = dialogCard({
  id: 'setting-history',
  data: { none: z.boolean(), told: told(), more: z.boolean() },
  example: {
    none: false,
    more: true,
    told: [
      { head: 'Peter · ma 25 jan 09:10', text: 'Joost wordt AF vanaf ma 1 feb.' },
      { head: 'Karin · vr 22 jan 14:05', text: 'Regio noord. Eigen vrije dagen: studiedag vr 12 mrt.' },
    ],
  },
});

const SHOWN = 20;

/** What was changed, by whom and when, the latest on top. */
export const settingHistory = schoolPage({
  card,
  opens: 'readers',
  reads: ({ changes }) => changes.slice(-SHOWN),
  present: ({ state, told: all }) => {
    const newest = describeSchool(all, state).toReversed();
    const { lines, more } = within(newest);
    return { none: newest.length === 0, told: lines, more: more || state.changes.length > SHOWN };
  },
});
