import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { kindOf } from '../../services/ids.ts';
import { afterSignaal } from '../../cards/after.ts';
import { MINUTE } from '../../services/domain/time.ts';
import { signaalCommand } from '../../services/domain/command.ts';
import { chatOfSignaal } from '../chat/inPlace.ts';
import { signaalKind } from '../kinds.ts';
import type { Bot } from '../bot.ts';
import type { Press } from '../press.ts';
import { findStream } from '../read.ts';
import { act } from './act.ts';
import type { Verb } from './verb.ts';

const SAME_ALARM_MS = 10 * MINUTE;

/** To whom the child's signal or casus is closed; the alarm does not reach them. */
const closedTo = async (press: Press, bot: Bot): Promise<string[]> => {
  if (press.ids.stream === '') return [];
  const where = { ...press, ...press.ids };
  const found =
    kindOf(press.ids.stream) === 'casus' ? await findStream(bot, casus, where) : await findStream(bot, signaal, where);
  return found?.state.excluded ?? [];
};

const ALERTED = 'Je school is gewaarschuwd. Wacht niet op antwoord. Bel.';

/**
 * [Waarschuw mijn school]. The panel stands on cards that are months old, so the moment is part of what was
 * pressed: twice in a row is one alarm, and the same button next week is another.
 */
export const alert: Verb = {
  mode: 'act',
  run: async (press, bot) => {
    const moment = String(Math.floor(bot.clock.now() / SAME_ALARM_MS));
    const about = press.ids.stream;
    const shut = await closedTo(press, bot);
    const verb = act({
      kind: signaalKind,
      type: 'acuut.alert',
      opens: true,
      form: undefined,
      parse: ({ about: stream = '' }) => signaalCommand('acuut.alert', { about: stream, shut: shut.join(',') }),
      after: (state, facts) => afterSignaal('acuut.alert', state, facts),
      inChat: chatOfSignaal,
    });
    const answer = await verb.run(
      { ...press, typed: { about, moment }, card: about === '' ? press.card : undefined },
      bot,
    );
    // A card that stands for something else stays what it is: the alarm gets a card of its own.
    return press.surface === 'chat' && about !== '' && answer.kind === 'shown'
      ? { kind: 'said', sentence: ALERTED }
      : answer;
  },
};
