import { casusRelations } from '../../services/domain/casus/relations.ts';
import { childFor } from '../describe/childFor.ts';
import { nearCasus } from '../describe/nearby.ts';
import { knowsName } from '../describe/shared.ts';
import { countsOf } from '../describe/together.ts';
import { groupsOf, signalsCard } from '../describe/togetherCard.ts';
import { casusPage } from '../page.ts';

const nothing = { same: [], maybe: [], cases: [], siblingSignals: [], siblingCases: [] };

/** The signals of a casus beside each other; what only looks alike is shown to the AF alone. */
export const casusSignals = casusPage({
  card: signalsCard('casus-signals'),
  opens: 'readers',
  related: 'child',
  present: (view) => {
    const { state, facts } = view;
    const near = knowsName(state, facts) ? nearCasus(view) : nothing;
    const leads = casusRelations(state, facts).includes('af');
    const { rows, maybe } = leads ? { rows: near, maybe: near.maybe } : { rows: { ...near, maybe: [] }, maybe: [] };
    return {
      child: childFor(state, facts),
      ...countsOf(near.same, maybe, facts),
      ...groupsOf(rows, facts),
      places: false,
      links: leads,
      back: 'casus-file.open',
    };
  },
});
