import { chatCard, choiceList, line } from '../card.ts';

/** The two questions, in the chat: the one card there that has inputs, and so the one without a refresh. */
export const log = chatCard({
  id: 'log',
  data: { line: line(), groups: choiceList() },
  example: {
    line: 'Er staat iets voor je klaar in Pluis.',
    groups: [
      { title: 'groep 5', value: 'groep 5' },
      { title: 'groep 6', value: 'groep 6' },
    ],
  },
});
