import { clockOf } from '../../services/domain/calendar.ts';
import { emergencyCard } from '../describe/emergencyCard.ts';
import { ownPage } from '../page.ts';
import { ownNumbers } from '../school/line.ts';
import { schoolChoices } from '../schoolWords.ts';
import { firstGroup, groupChoices } from '../people.ts';

/** What was done for a child that Pluis does not know yet (storyboard 3.B). */
export const emergencyNew = ownPage({
  card: emergencyCard('emergency-new'),
  acts: ['acuut.record'],
  prefill: ({ facts }) => ({ day: facts.today, when: clockOf(facts.now), group: firstGroup(facts) }),
  present: ({ facts }) => ({
    form: 'emergency-new',
    back: 'social-map.open',
    named: false,
    unnamed: true,
    child: '',
    groups: groupChoices(facts),
    crisis: ownNumbers(facts.school, 'crisis'),
    keepers: schoolChoices('keepsSight', facts.protocol),
  }),
});
