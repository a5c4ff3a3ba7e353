import { z } from 'zod';
import { choiceList, dialogCard } from '../card.ts';
import { reachLines, whoSees } from '../describe/keepers.ts';
import { ownPage } from '../page.ts';
import { groupChoices, nobody, staff } from '../people.ts';

const card = dialogCard({
  id: 'staff-door',
  pages: ['staff-door-1', 'staff-door-2'],
  panel: 'numbers',
  data: {
    afWord: z.string(),
    keeper: z.string(),
    concerns: z.string(),
    people: z.array(z.strictObject({ line: z.string() })),
    colleagues: choiceList(),
    groups: choiceList(),
  },
  example: {
    afWord: 'AF',
    keeper: 'Peter',
    concerns: 'Gaat het om de directie zelf, dan ziet alleen Anna van het bestuur het.',
    people: [{ line: 'Peter, directeur: 06-55556666' }, { line: 'Anna, bestuurder: 06-77778888' }],
    colleagues: [
      { title: 'staat er niet bij', value: '' },
      { title: 'Omar, gymleraar', value: 'omar' },
    ],
    groups: [
      { title: 'weet ik niet', value: '' },
      { title: 'groep 5', value: 'groep 5' },
    ],
  },
});

/**
 * It is about somebody who works at the school: past the AF from the first key, and no alert, because the person
 * concerned could be among those alerted (storyboard 3.B).
 */
export const staffDoor = ownPage({
  card,
  acts: ['medewerkerRoute.record'],
  present: ({ facts }) => ({
    ...whoSees(facts),
    afWord: facts.protocol.roles.af.short,
    people: reachLines(facts),
    colleagues: [nobody('staat er niet bij'), ...staff(facts, [facts.actor.person])],
    groups: [nobody('weet ik niet'), ...groupChoices(facts)],
  }),
});
