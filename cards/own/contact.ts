import { z } from 'zod';
import { dayOf, shownDay } from '../../services/domain/calendar.ts';
import type { Role } from '../../services/domain/people.ts';
import { nameOf, personOf } from '../../services/domain/school/school.ts';
import { dialogCard } from '../card.ts';
import { ownPage } from '../page.ts';

const card = dialogCard({
  id: 'contact',
  data: {
    none: z.boolean(),
    waits: z.boolean(),
    people: z.array(z.strictObject({ name: z.string(), line: z.string() })),
  },
  example: { none: false, waits: true, people: [{ name: 'Sanne', line: 'ma 11 jan · 06-99990000' }] },
});

const ANSWERS: readonly Role[] = ['af', 'directie'];

/** Colleagues who want to speak to the AF; nothing says about what, and nobody else sees who. */
export const contact = ownPage({
  card,
  opens: ANSWERS,
  present: ({ facts: { school, actor } }) => {
    const asked = school.contacts.filter(({ by }) => by !== actor.person);
    const people = asked.map(({ by, at }) => {
      const phone = personOf(school, by)?.phone ?? '';
      const day = shownDay(dayOf(at));
      return { name: nameOf(school, by), line: phone === '' ? day : `${day} · ${phone}` };
    });
    return { none: people.length === 0, waits: people.length > 0, people };
  },
});
