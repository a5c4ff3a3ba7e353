import { dayOf } from '../../services/domain/calendar.ts';
import { holdsAny } from '../../services/domain/school/school.ts';
import { asInitials } from '../../services/domain/signaal/initials.ts';
import type { HeldAlarm } from '../../services/domain/signaal/inputs.ts';
import { isHeldAlarm } from '../../services/domain/signaal/heldAlarm.ts';
import { STAFF } from '../../services/domain/people.ts';
import { factsOf } from '../../services/facts.ts';
import { pkOf } from '../../services/ids.ts';
import type { Bot } from '../bot.ts';
import type { Press } from '../press.ts';
import { latestOf, rowsOf } from '../rows.ts';
import { opensSignaal } from './signaalActs.ts';
import type { Verb } from './verb.ts';

/**
 * Recording what happened after [Waarschuw mijn school] was pressed and somebody came: no second alarm goes off for
 * what a colleague has in hand. Who that is comes from the store, never from the card.
 */
export const knowsAlarm = (type: 'signaal.record' | 'signaal.tell'): Verb => ({
  mode: 'act',
  run: async (press, bot) => {
    const held = await heldAlarm(press, bot);
    return opensSignaal(type, held === undefined ? {} : { held }).run(press, bot);
  },
});

const isDanger = ({ typed }: Press): boolean => typed['danger'] === 'jaNu' || typed['safeToday'] === 'nee';

/** The alarm that this author gave just before, when somebody has it. */
const heldAlarm = async (press: Press, bot: Bot): Promise<HeldAlarm | undefined> => {
  if (!isDanger(press)) return undefined;
  const { tenant, person, typed } = press;
  const id = press.ids.school;
  const school = await bot.schools.load(tenant, id);
  const facts = factsOf(bot, school, undefined, { pk: pkOf(tenant, id, ''), person });
  const heads = await latestOf(bot, facts, 'signaal', { person });
  const { signals } = await rowsOf(bot, facts, heads, []);
  const child = { initials: asInitials(typed['initials'] ?? ''), group: typed['group'] ?? '' };
  const held = signals
    .map(({ state }) => state)
    .filter((state) => isHeldAlarm(state, { person, child, now: facts.now }));
  return held
    .map(({ alarm }) => ({ by: alarm?.takenBy ?? '', since: alarm?.since ?? 0 }))
    .find(({ by }) => holdsAny(by, STAFF, { school, today: dayOf(facts.now) }));
};
