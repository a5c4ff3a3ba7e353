import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { schoolPage } from '../page.ts';
import { lineSchema, ownNumbers } from './line.ts';

const nothing = { title: 'niets', value: '' };

const card = dialogCard({
  id: 'setting-map',
  data: {
    none: z.boolean(),
    keeps: z.boolean(),
    reads: z.boolean(),
    lines: z.array(lineSchema),
    entries: choiceList(),
  },
  example: {
    none: false,
    keeps: true,
    reads: false,
    lines: [{ name: 'Wijkteam Oost: 020-5550000', value: 'hulp thuis, ma tot vr' }],
    entries: [nothing, { title: 'Wijkteam Oost', value: 'Wijkteam Oost' }],
  },
});

const KEEPERS = ['beheerder', 'directie'];

/** The school's own numbers; those of the country are content and always there (R16). */
export const settingMap = schoolPage({
  card,
  opens: ['af', 'ib', 'beheerder', 'directie'],
  acts: ['school.socialeKaart'],
  present: ({ state: { agreed }, facts }) => {
    const keeps = facts.actor.roles.some((role) => KEEPERS.includes(role));
    return {
      none: agreed.socialeKaart.length === 0,
      keeps,
      reads: !keeps,
      lines: [...ownNumbers({ agreed }, 'crisis'), ...ownNumbers({ agreed }, 'overig')],
      entries: [nothing, ...agreed.socialeKaart.map(({ name }) => ({ title: name, value: name }))],
    };
  },
});
