import { z } from 'zod';
import { chatCard, line } from '../card.ts';

/** One card for all that waits: how much, and where to see it. Never what. */
export const digest = chatCard({
  id: 'digest',
  data: { line: line(), text: z.string() },
  example: { line: 'Je overzicht staat klaar.', text: '3 dingen wachten op je. Eén daarvan is vandaag nodig.' },
});

export const digestText = (waits: number, today: number): string =>
  [waits === 1 ? 'Eén ding wacht op je.' : `${waits} dingen wachten op je.`, todayText(today)]
    .filter((part) => part !== '')
    .join(' ');

const todayText = (today: number): string => {
  if (today === 0) return '';
  return today === 1 ? 'Eén daarvan is vandaag nodig.' : `${today} daarvan zijn vandaag nodig.`;
};
