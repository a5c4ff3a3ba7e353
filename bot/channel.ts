import { rolesOf } from '../services/domain/people.ts';
import { channelOf } from '../services/domain/channel.ts';
import { dayOf } from '../services/domain/calendar.ts';
import { personOf } from '../services/domain/school/school.ts';
import { pkOf } from '../services/ids.ts';
import { settleNotice } from '../services/notices.ts';
import type { PersonKey } from '../services/ports.ts';
import type { Bot } from './bot.ts';

/** A channel, as a recipient, and its school. */
export type Channel = PersonKey & { school: string };

type Somebody = { tenant: string; person: string };

/** The channels that follow from where this person puts Pluis: of the schools whose settings he keeps. */
export const channelsOf = async (bot: Bot, { tenant, person }: Somebody): Promise<Channel[]> => {
  const schools = await bot.schools.of(tenant, person);
  const kept = await Promise.all(
    schools.map(async (id) => {
      const known = personOf(await bot.schools.load(tenant, id), person);
      const roles = known === undefined ? [] : rolesOf(known, dayOf(bot.clock.now()));
      return roles.includes('beheerder') || roles.includes('directie') ? [id] : [];
    }),
  );
  return kept.flat().map((school) => ({ tenant, school, person: channelOf(school) }));
};

/** The school has a channel: that it could not be reached is over. */
export const channelFound = async (bot: Bot, { tenant, school, person }: Channel): Promise<void> =>
  settleNotice(bot, pkOf(tenant, school, ''), { what: 'unreached', about: person });
