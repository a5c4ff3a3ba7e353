import { z } from 'zod';
import { dialogCard, told } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { describeSignaal } from '../describe/signaal.ts';
import { lateLines } from '../describe/late.ts';
import { signaalStatus } from '../describe/signaalStatus.ts';
import { within } from '../describe/within.ts';
import { type SignaalView, signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'my-case',
  data: {
    child: z.string(),
    status: z.string(),
    late: z.array(z.string()),
    told: told(),
    more: z.boolean(),
    open: z.boolean(),
    free: z.boolean(),
  },
  example: {
    child: 'DV · groep 5',
    status: 'Nu: antwoord klaar',
    late: [],
    told: [
      { head: 'Sanne · ma 11 jan 12:05 · zelf gezien of gehoord', text: 'Viel bij rekenen in slaap.' },
      { head: 'Sanne · ma 11 jan 15:20 · eigen uitleg', text: 'Ik vroeg me af of hij wel slaapt.' },
      { head: 'Marja · ma 11 jan 15:40 · Blijven kijken tot een datum', text: 'Dank je. Let op slapen en eten.' },
    ],
    more: true,
    open: true,
    free: true,
  },
});

/** One's own signal: own notes and the answer, nothing of others. */
export const myCase = signaalPage({
  card,
  opens: ['author'],
  reads: (state) => state.content,
  present: (view) => {
    const { state, facts } = view;
    const { lines, more } = within(describeSignaal(ownOf(view), facts.school));
    const open = state.status !== 'withdrawn';
    return {
      child: childLine(state),
      status: `Nu: ${signaalStatus(state, facts)}`,
      late: lateLines(state, facts),
      told: lines,
      more,
      open,
      free: open && state.status !== 'attached',
    };
  },
});

const ownOf = ({ told: events, state }: SignaalView) =>
  events.filter(({ by, event }) => by === state.author || event.type === 'SignaalTriaged');
