import { z } from 'zod';
import { dialogCard, told } from '../card.ts';

/** What was put right or taken back, for who read it before. The same for a signal and a casus. */
export const changedCard = (id: 'signal-changed' | 'casus-changed') =>
  dialogCard({
    id,
    pages: ['changed'],
    data: {
      child: z.string(),
      line: z.string(),
      told: told(),
      more: z.boolean(),
      verb: z.string(),
      unread: z.boolean(),
      reads: z.boolean(),
      back: z.string(),
    },
    example: {
      child: 'DV · groep 5',
      line: 'Sanne verbeterde wat hier stond. Beide blijven staan.',
      told: [
        {
          head: 'Sanne · ma 11 jan 12:05 · zelf gezien of gehoord · later verbeterd',
          text: 'Viel bij rekenen in slaap.',
        },
        { head: 'Sanne · di 12 jan 9:10 · verbetering van eerdere woorden', text: 'Het was bij taal.' },
        { head: 'Sanne · di 12 jan 9:10 · verbeterd, omdat', text: 'Ik haalde twee dagen door elkaar.' },
      ],
      more: false,
      verb: id === 'signal-changed' ? 'signaal.readChange' : 'casus.readChange',
      unread: true,
      reads: true,
      back: id === 'signal-changed' ? 'triage.open' : 'casus-file.open',
    },
  });
