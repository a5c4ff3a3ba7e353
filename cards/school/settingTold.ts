import { z } from 'zod';
import { keeperName } from '../../services/domain/school/relations.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import { dialogCard, told } from '../card.ts';
import { describeSchool } from '../describe/school.ts';
import { schoolPage } from '../page.ts';

const card = dialogCard({
  id: 'setting-told',
  data: { none: z.boolean(), waits: z.boolean(), told: told(), keeper: z.string() },
  example: {
    none: false,
    waits: true,
    told: [{ head: 'Peter · ma 25 jan 09:10', text: 'Joost wordt AF vanaf ma 1 feb.' }],
    keeper: 'Karin',
  },
});

const unreadBy = ({ news }: SchoolState, person: string): number[] =>
  news.filter(({ unread }) => unread.includes(person)).map(({ version }) => version);

/** Every change of roles, for who answers for the school (design.md 5). */
export const settingTold = schoolPage({
  card,
  opens: ['told', 'af', 'directie', 'beheerder'],
  acts: ['roles.read'],
  reads: (state, { actor }) => unreadBy(state, actor.person),
  present: ({ state, facts, told: all }) => ({
    none: unreadBy(state, facts.actor.person).length === 0,
    waits: unreadBy(state, facts.actor.person).length > 0,
    told: describeSchool(all, state),
    keeper: keeperName(state, facts),
  }),
});
