import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { linkChoices } from '../describe/linkChoices.ts';
import { signaalPage } from '../page.ts';

const card = dialogCard({
  id: 'signal-link',
  data: { child: z.string(), code: z.string(), others: choiceList(), cut: z.boolean() },
  example: {
    child: 'DV · groep 5',
    code: '7K3Q',
    others: [
      { title: 'zaak 2B8N · MV · groep 7', value: 'c-2b8n' },
      { title: 'signaal 9XA1 · MV · groep 7 · di 19 jan', value: 's-9xa1' },
    ],
    cut: true,
  },
});

/** A brother or sister at the school: whom to ask as well (R40). The AF says so, and can take it back. */
export const signalLink = signaalPage({
  card,
  opens: ['af'],
  acts: ['sibling.link', 'sibling.unlink'],
  related: 'childAndOpen',
  present: ({ code, state, facts, related }) => {
    const { choices, cut } = linkChoices(related, facts);
    return { child: childLine(state), code, others: choices, cut };
  },
});
