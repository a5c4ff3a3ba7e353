import { signaal } from '../../services/aggregates/signaal.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { signaalKind } from '../kinds.ts';
import { openPage } from './openPage.ts';
import type { Verb } from './verb.ts';

const open = openPage(signaalKind, 'triage');

/**
 * The first time that an AF opens a signal, its author is told that it was seen: on the card he has, without
 * an alert. Whoever may not look is refused by the rules, and then by the page.
 */
export const triageOpen: Verb = {
  mode: 'view',
  run: async (press, bot) => {
    const { tenant, person, ids } = press;
    const receipt = bot.keys.hmac(tenant, ids.school, 'command', `seen|${ids.stream}|${person}`);
    const pk = pkOf(tenant, ids.school, ids.stream);
    const command = { type: 'signaal.seen', input: {} } as const;
    const handled = await handle(bot, signaal, { pk, person, command, receipt, seen: 0, card: undefined });
    if (handled.kind === 'accepted' && handled.sends) bot.kick.soon();
    return open.run(press, bot);
  },
};
