import { pkOf } from '../services/ids.ts';
import { raiseNotice, settleNotice } from '../services/notices.ts';
import type { Bot } from './bot.ts';

type Somebody = { tenant: string; person: string };

/** There is a way to this person (again): nobody needs to be told any more that there was none. */
export const heardOf = async (bot: Bot, { tenant, person }: Somebody): Promise<void> => {
  for (const school of await bot.schools.of(tenant, person))
    for (const what of ['unreached', 'uninstalled'] as const)
      await settleNotice(bot, pkOf(tenant, school, ''), { what, about: person });
};

/** Somebody with a role has taken Pluis out of his Teams: the beheerder hears of it, without casus or code. */
export const lostTo = async (bot: Bot, { tenant, person }: Somebody): Promise<void> => {
  for (const school of await bot.schools.of(tenant, person)) {
    const receipt = `uninstalled|${person}|${bot.clock.now()}`;
    await raiseNotice(bot, pkOf(tenant, school, ''), { what: 'uninstalled', about: person }, receipt);
  }
  bot.kick.soon();
};
