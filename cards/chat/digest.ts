import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** One card for all that waits: how much, and where to see it. Never what. */
export const digest = chatCard({
  id: 'digest',
  data: { line: line(), text: z.string() },
  example: { line: 'Je overzicht staat klaar.', text: '3 dingen wachten op je. 1 daarvan deze week.' },
});

/** How many, and of them how many before this week is over (storyboard 3.K). */
export const digestText = (waits: number, thisWeek: number): string =>
  [waits === 1 ? '1 ding wacht op je.' : `${waits} dingen wachten op je.`, weekText(waits, thisWeek)]
    .filter((part) => part !== '')
    .join(' ');

const weekText = (waits: number, thisWeek: number): string => {
  if (thisWeek === 0) return '';
  return waits === 1 ? 'Graag deze week.' : `${thisWeek} daarvan deze week.`;
};
