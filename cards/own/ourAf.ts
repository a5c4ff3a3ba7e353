import { z } from 'zod';
import { firstHoldersOf, holdersOf, type Person } from '../../services/domain/people.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { Protocol } from '../../services/domain/protocol.ts';
import { dialogCard } from '../card.ts';
import { type OwnView, ownPage } from '../page.ts';

const card = dialogCard({
  id: 'our-af',
  data: {
    word: z.string(),
    name: z.string(),
    none: z.boolean(),
    people: z.array(z.strictObject({ name: z.string(), line: z.string() })),
  },
  example: {
    word: 'AF',
    name: 'aandachtsfunctionaris (AF)',
    none: false,
    people: [
      { name: 'Marja', line: 'intern begeleider · 06-11112222' },
      { name: 'Ilse', line: 'leerkracht groep 7 · neemt waar voor Marja · 06-33334444' },
    ],
  },
});

/** Who the AF is, who stands in, and how to reach them; the directie when there is none. */
export const ourAf = ownPage({
  card,
  present: ({ facts }) => {
    const { people } = facts.school;
    const af = holdersOf(people, 'af', facts.today);
    const shown = af.length > 0 ? af : firstHoldersOf(people, 'directie', facts.today);
    return {
      word: facts.protocol.roles.af.short,
      name: fullName(facts.protocol.roles.af),
      none: af.length === 0,
      people: shown.map((person) => ({ name: person.name, line: lineOf(person, facts) })),
    };
  },
});

const fullName = ({ name, short }: Protocol['roles']['af']): string => (name === short ? name : `${name} (${short})`);

const lineOf = ({ title, phone, roles }: Person, { school }: OwnView['facts']): string => {
  const deputyOf = roles.find(({ role }) => role === 'af')?.deputyOf;
  const standsIn = deputyOf === undefined ? '' : `neemt waar voor ${nameOf(school, deputyOf)}`;
  return [title, standsIn, phone].filter((part) => part !== '').join(' · ');
};
