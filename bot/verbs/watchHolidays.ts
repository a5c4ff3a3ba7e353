import { ROWS } from '../../cards/own/holidayList.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { casusCommand } from '../../services/domain/command.ts';
import { type Refusal, sentenceOf } from '../../services/domain/refusals.ts';
import { handle } from '../../services/handle.ts';
import { codeOf, kindOf, pkOf, STREAM_ID } from '../../services/ids.ts';
import type { Bot } from '../bot.ts';
import { commandId } from '../commandId.ts';
import type { Press } from '../press.ts';
import { drawOwn } from './openOwn.ts';
import type { Verb } from './verb.ts';

const TYPE = 'vakantie.watch';
const FIELD = 'watch_';

/** `how`: who keeps sight, or why nobody has to. */
type Chosen = { stream: string; how: string };

/**
 * Who keeps sight, said of several casussen on one page: each is an act of its own with its own receipt, so pressing
 * twice is harmless, and what one of them refuses holds up no other. Then the next ones are shown.
 */
export const watchHolidays: Verb = {
  mode: 'act',
  run: async (press, bot) => {
    const chosen = chosenIn(press.typed);
    const left: { stream: string; refusal: Refusal }[] = [];
    for (const one of chosen) {
      const refusal = await watch(one, press, bot);
      if (refusal !== undefined) left.push({ stream: one.stream, refusal });
    }
    if (left.length < chosen.length) bot.kick.soon();
    const saved = String(chosen.length - left.length);
    const [first] = left;
    if (first === undefined) {
      const typed = { after: press.typed['last'] ?? '', saved };
      return drawOwn('holiday-list', press, bot, { typed, refusal: undefined, page: 1 });
    }
    const codes = left.map(({ stream }) =>
      codeOf(bot.keys, { tenant: press.tenant, school: press.ids.school, stream }),
    );
    const values = { reden: sentenceOf(first.refusal), zaken: codes.join(', ') };
    const typed = { ...press.typed, saved };
    return drawOwn('holiday-list', press, bot, { typed, refusal: { code: 'HOLIDAY_LEFT', values }, page: 1 });
  },
};

const chosenIn = (typed: Record<string, string>): Chosen[] =>
  Object.entries(typed)
    .filter(([field, how]) => field.startsWith(FIELD) && how !== '')
    .map(([field, how]) => ({ stream: field.slice(FIELD.length), how }))
    .filter(({ stream }) => STREAM_ID.test(stream) && kindOf(stream) === 'casus')
    .slice(0, ROWS);

/** The reason goes only where one is asked: what is written for one child does not come in the file of another. */
const reasonFor = (how: string, { typed }: Press): string =>
  how === 'veiligThuis' || how === 'nietNodig' ? (typed['why'] ?? '') : '';

/** Undefined when it is laid down. */
const watch = async ({ stream, how }: Chosen, press: Press, bot: Bot): Promise<Refusal | undefined> => {
  const typed = { how, why: reasonFor(how, press) };
  const parsed = casusCommand(TYPE, typed);
  if ('refusal' in parsed) return parsed.refusal;
  const handled = await handle(bot, casus, {
    pk: pkOf(press.tenant, press.ids.school, stream),
    person: press.person,
    command: parsed.command,
    receipt: commandId(bot.keys, { ...press, ids: { ...press.ids, stream } }, { type: TYPE, typed }),
    seen: 0,
    card: undefined,
  });
  switch (handled.kind) {
    case 'accepted':
      return undefined;
    case 'refused':
      return handled.refusal;
    case 'conflict':
      return { code: 'CONFLICT', values: {} };
    case 'gone':
      return { code: 'NOT_INVITED', values: {} };
    default:
      return unknownAnswer(handled);
  }
};

const unknownAnswer = (answer: never): never => {
  throw new Error(`unknown answer: ${JSON.stringify(answer)}`);
};
