import { z } from 'zod';
import type { Facts } from '../../services/domain/decision.ts';
import type { Role } from '../../services/domain/people.ts';
import { gapsOf } from '../../services/domain/school/gaps.ts';
import { mayReadSchool, schoolRelations } from '../../services/domain/school/relations.ts';
import { isSetUp, nameOf, type SchoolState } from '../../services/domain/school/school.ts';
import { dialogCard } from '../card.ts';
import { gapSentence } from '../describe/gaps.ts';
import { schoolPage } from '../page.ts';
import { lineSchema } from './line.ts';
import { roleLines } from './people.ts';

const card = dialogCard({
  id: 'setup-first',
  data: {
    school: z.string(),
    lines: z.array(lineSchema),
    hasGaps: z.boolean(),
    gaps: z.array(z.string()),
    stands: z.string(),
    asks: z.boolean(),
    keeps: z.boolean(),
  },
  example: {
    school: 'Basisschool De Linde',
    lines: [
      { name: 'AF', value: 'Marja' },
      { name: 'directie', value: 'Peter' },
      { name: 'beheerder', value: 'Karin' },
    ],
    hasGaps: true,
    gaps: ['De AF heeft geen plaatsvervanger. Is de AF er niet, dan blijft een signaal liggen.'],
    stands: 'Karin keek dit na. Er is nog één collega nodig.',
    asks: true,
    keeps: true,
  },
});

const FIRST: Role[] = ['af', 'directie', 'bevoegdGezag', 'bestuurscontact', 'beheerder'];

/** Two persons look at the first roles; until then nobody is welcomed (storyboard `setup-first`). */
export const setupFirst = schoolPage({
  card,
  opens: ['founder', 'beheerder', 'directie', 'af'],
  acts: ['setup.confirm'],
  present: ({ state, facts }) => {
    const gaps = gapsOf(facts)
      .filter((gap) => gap !== 'notSetUp')
      .map(gapSentence);
    return {
      school: state.name,
      lines: roleLines(state, facts.today, FIRST),
      hasGaps: gaps.length > 0,
      gaps,
      stands: standsAt(state, facts),
      asks: schoolRelations(state, facts).includes('founder'),
      keeps: mayReadSchool(state, facts),
    };
  },
});

const standsAt = (state: SchoolState, { actor }: Facts): string => {
  if (isSetUp(state)) return 'Twee collega’s keken dit na. Pluis is klaar voor jullie school.';
  const first = state.confirmed[0]?.by;
  if (first === undefined) return 'Kijk of dit klopt. Daarna kijkt een tweede collega.';
  return first === actor.person
    ? 'Jij keek dit na. Er is nog één andere collega nodig.'
    : `${nameOf(state, first)} keek dit na. Er is nog één collega nodig.`;
};
