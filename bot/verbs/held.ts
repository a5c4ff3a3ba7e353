import { readAbout } from '../../services/deliver/about.ts';
import { pkOf } from '../../services/ids.ts';
import { settleNotice } from '../../services/notices.ts';
import type { Resolution } from '../../services/ports.ts';
import type { Bot } from '../bot.ts';
import { refused } from '../drawn.ts';
import { mayRead } from '../held.ts';
import { drawOwn, factsHere } from './openOwn.ts';
import type { Verb } from './verb.ts';

/** A person's word on a message that was held: it was done already, or it still has to go. */
const onHeld = (resolution: (bot: Bot) => Resolution): Verb => ({
  mode: 'act',
  run: async (press, bot) => {
    const { actor } = await factsHere(press, bot);
    const pk = pkOf(press.tenant, press.ids.school, press.ids.stream);
    const about = await readAbout(bot, pk, press.person);
    const mayDecide = actor.roles.some((role) => role === 'af' || role === 'directie');
    if (!mayDecide || about === undefined || !mayRead(about))
      return refused(bot, press, { code: 'NOT_INVITED', values: {} });
    await bot.store.resolve({ pk, id: press.typed['delivery'] ?? '' }, resolution(bot));
    await settleWhenDone(bot, pk, press.tenant, press.ids.school);
    bot.kick.soon();
    return drawOwn('restored', press, bot, { typed: {}, refusal: undefined, page: 1 });
  },
});

const settleWhenDone = async (bot: Bot, pk: string, tenant: string, school: string): Promise<void> => {
  const { items } = await bot.store.stuck({ tenant, school }, undefined, 1);
  if (items.length === 0) await settleNotice(bot, pk, { what: 'held', about: '' });
};

export const heldDone = onHeld(() => ({ state: 'cancelled', note: 'done already' }));
export const heldSend = onHeld(({ clock }) => ({ state: 'waiting', visibleAt: clock.now() }));
