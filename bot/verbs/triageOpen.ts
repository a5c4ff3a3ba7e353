import { signaal } from '../../services/aggregates/signaal.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { type Handled, handle } from '../../services/handle.ts';
import { codeOf, pkOf } from '../../services/ids.ts';
import type { Bot } from '../bot.ts';
import { signaalKind } from '../kinds.ts';
import type { Press } from '../press.ts';
import type { Found } from '../read.ts';
import { drawFound } from './openPage.ts';
import type { Verb } from './verb.ts';

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
    const again = { typed: press.typed, refusal: undefined, page: 1, opens: true } as const;
    return drawFound(signaalKind, 'triage', press, bot, again, foundOf(press, bot, handled));
  },
};

/** The signal as that act left it: nothing is read twice. Of one that was never recorded there is no version. */
const foundOf = (
  { tenant, ids: { school, stream } }: Press,
  bot: Bot,
  handled: Handled<SignaalState>,
): Found<SignaalState> | undefined => {
  if (handled.kind === 'gone' || handled.state.version === 0) return undefined;
  const { state, facts } = handled;
  const code = codeOf(bot.keys, { tenant, school, stream });
  return { id: stream, pk: pkOf(tenant, school, stream), code, state, facts };
};
