import { z } from 'zod';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { isLocked } from '../../services/domain/casus/honour.ts';
import { mayCasus } from '../../services/domain/casus/relations.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { dialogCard } from '../card.ts';
import { AGREED } from '../describe/casus/ouders.ts';
import { childFor } from '../describe/childFor.ts';
import { casusPage } from '../page.ts';
import { adviserName } from '../people.ts';

const card = dialogCard({
  id: 'inform-parents',
  data: {
    child: z.string(),
    says: z.string(),
    open: z.boolean(),
    locked: z.boolean(),
    tells: z.boolean(),
    lapses: z.boolean(),
    af: z.string(),
  },
  example: {
    child: 'RK · groep 8',
    says: 'Jij vertelt de ouders wat er in het overleg is afgesproken.',
    open: true,
    locked: false,
    tells: true,
    lapses: true,
    af: 'Marja',
  },
});

/** Who was chosen reads that he tells the parents, and says that it is done (R49, R91). */
export const informParents = casusPage({
  card,
  opens: ['informer', 'af'],
  acts: ['ouders.informed', 'ouders.lapse'],
  present: ({ state, facts }) => {
    const open = state.informs !== null;
    const locked = open && isLocked(state);
    return {
      child: childFor(state, facts),
      says: saysOf(state, facts),
      open,
      locked,
      tells: open && !locked,
      lapses: open && mayCasus(state, 'ouders.lapse', facts) === undefined,
      af: adviserName(facts),
    };
  },
});

const saysOf = ({ informs }: CasusState, facts: Facts): string => {
  if (informs === null) return 'Hier wacht niets meer. Dank je.';
  const who = informs.person === facts.actor.person ? 'Jij' : nameOf(facts.school, informs.person);
  return `${who} vertelt de ouders ${AGREED[informs.what]}.`;
};
