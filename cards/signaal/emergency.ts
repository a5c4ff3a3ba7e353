import { clockOf } from '../../services/domain/calendar.ts';
import { childLine } from '../describe/child.ts';
import { emergencyCard } from '../describe/emergencyCard.ts';
import { signaalPage } from '../page.ts';
import { ownNumbers } from '../school/line.ts';
import { schoolChoices } from '../schoolWords.ts';
import { firstGroup, groupChoices } from '../people.ts';

/** What was done after an alarm or a signal (storyboard 3.B). */
export const emergency = signaalPage({
  card: emergencyCard('emergency', 'LM · groep 4'),
  opens: ['author', 'af', 'directie'],
  acts: ['acuut.record'],
  prefill: ({ facts, state }) => ({
    day: facts.today,
    when: clockOf(facts.now),
    group: state.initials === '' ? firstGroup(facts) : state.group,
  }),
  present: ({ state, facts }) => ({
    form: 'emergency',
    back: state.author === facts.actor.person ? 'my-case.open' : 'acute-watch.open',
    named: state.initials !== '',
    unnamed: state.initials === '',
    child: childLine(state),
    groups: groupChoices(facts),
    crisis: ownNumbers(facts.school, 'crisis'),
    keepers: schoolChoices('keepsSight', facts.protocol),
  }),
});
