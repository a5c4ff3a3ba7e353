import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { childLine } from '../describe/child.ts';
import { linkChoices } from '../describe/linkChoices.ts';
import { casusPage } from '../page.ts';

const card = dialogCard({
  id: 'link',
  data: { child: z.string(), code: z.string(), others: choiceList(), cut: z.boolean() },
  example: {
    child: 'DV · groep 5',
    code: '5M2T',
    others: [
      { title: 'zaak 2B8N · DV · groep 5', value: 'c-2b8n' },
      { title: 'signaal 9XA1 · MV · groep 7 · di 19 jan', value: 's-9xa1' },
    ],
    cut: true,
  },
});

/** The same child, a brother or sister, or neither: by the AF's word (storyboard 3.L). */
export const link = casusPage({
  card,
  opens: ['af'],
  acts: ['sibling.link', 'sibling.unlink', 'casus.merge'],
  related: 'childAndOpen',
  present: ({ code, state, facts, related }) => {
    const { choices, cut } = linkChoices(related, facts);
    return { child: childLine(state), code, others: choices, cut };
  },
});
