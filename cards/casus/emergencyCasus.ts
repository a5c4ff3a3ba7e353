import { clockOf } from '../../services/domain/calendar.ts';
import { mayReadCasus } from '../../services/domain/casus/relations.ts';
import { childFor } from '../describe/childFor.ts';
import { emergencyCard } from '../describe/emergencyCard.ts';
import { casusPage } from '../page.ts';
import { ownNumbers } from '../school/line.ts';
import { schoolChoices } from '../schoolWords.ts';

/** What was done in an emergency, in a casus; the route stays where it was (storyboard 3.B). */
export const emergencyCasus = casusPage({
  card: emergencyCard('emergency-casus', 'DV · groep 5'),
  opens: ['lead', 'af', 'directie', 'watcher', 'member'],
  acts: ['acuut.record'],
  prefill: ({ facts }) => ({ day: facts.today, when: clockOf(facts.now) }),
  present: ({ state, facts }) => ({
    form: 'emergency-casus',
    back: mayReadCasus(state, facts) ? 'casus.open' : 'weighing-view.open',
    named: true,
    unnamed: false,
    child: childFor(state, facts),
    groups: [],
    crisis: ownNumbers(facts.school, 'crisis'),
    keepers: schoolChoices('keepsSight', facts.protocol),
  }),
});
