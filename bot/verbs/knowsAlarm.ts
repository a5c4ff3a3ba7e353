import { dayOf } from '../../services/domain/calendar.ts';
import { holdsAny } from '../../services/domain/school/school.ts';
import { asInitials } from '../../services/domain/signaal/initials.ts';
import { isHeldAlarm } from '../../services/domain/signaal/heldAlarm.ts';
import { STAFF } from '../../services/domain/people.ts';
import { factsOf } from '../../services/facts.ts';
import { pkOf } from '../../services/ids.ts';
import type { Bot } from '../bot.ts';
import type { Press } from '../press.ts';
import { headsOf, rowsOf } from '../rows.ts';
import { opensSignaal } from './signaalActs.ts';
import type { Verb } from './verb.ts';

/**
 * Recording what happened after [Waarschuw mijn school] was pressed and somebody came: no second alarm goes off for
 * what a colleague has in hand. Who that is comes from the store, never from the card.
 */
export const knowsAlarm = (type: 'signaal.record' | 'signaal.tell'): Verb => ({
  mode: 'act',
  run: async (press, bot) => opensSignaal(type, { heldBy: await holderOf(press, bot) }).run(press, bot),
});

const isDanger = ({ typed }: Press): boolean => typed['danger'] === 'jaNu' || typed['safeToday'] === 'nee';

/** Who has the alarm that this author gave just before; empty when nobody does. */
const holderOf = async (press: Press, bot: Bot): Promise<string> => {
  if (!isDanger(press)) return '';
  const { tenant, person, typed } = press;
  const id = press.ids.school;
  const school = await bot.schools.load(tenant, id);
  const facts = factsOf(bot, school, undefined, { pk: pkOf(tenant, id, ''), person });
  const heads = await headsOf(bot, facts, 'signaal', { person });
  const { signals } = await rowsOf(bot, facts, heads, []);
  const child = { initials: asInitials(typed['initials'] ?? ''), group: typed['group'] ?? '' };
  const held = signals
    .map(({ state }) => state)
    .filter((state) => isHeldAlarm(state, { person, child, now: facts.now }));
  const takers = held.map(({ alarm }) => alarm?.takenBy ?? '');
  return takers.find((taker) => holdsAny(taker, STAFF, { school, today: dayOf(facts.now) })) ?? '';
};
