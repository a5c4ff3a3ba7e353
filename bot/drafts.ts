import { draftOf, toBytes } from '../services/codec.ts';
import { DAY, HOUR } from '../services/domain/time.ts';
import type { Bot } from './bot.ts';
import type { Press } from './press.ts';

const KEPT_MS = 7 * DAY;
const TYPED_MS = 2 * HOUR;
const TYPED = 'typed';

/** Which form is half filled, and for which casus, is nobody's to read: not in the id either. */
const idOf = ({ keys }: Bot, { tenant, person, ids }: Press, page: string): string =>
  `draft|${keys.hmac(tenant, ids.school, 'command', `draft|${page}|${ids.stream}|${person}`)}`;

const keyOf = ({ tenant, person }: Press) => ({ tenant, person });

/** What was typed on the earlier pages of a form; only for who typed it, and only for seven days. */
export const readDraft = async (bot: Bot, press: Press, page: string): Promise<Record<string, string>> => {
  const bytes = await bot.persons.get(keyOf(press), idOf(bot, press, page), bot.clock.now());
  return bytes === undefined ? {} : draftOf(bytes);
};

export const saveDraft = async (bot: Bot, press: Press, page: string, typed: Record<string, string>): Promise<void> =>
  bot.persons.put(keyOf(press), idOf(bot, press, page), toBytes(typed), bot.clock.now() + KEPT_MS);

export const dropDraft = async (bot: Bot, press: Press, page: string): Promise<void> =>
  bot.persons.remove(keyOf(press), idOf(bot, press, page));

/** A message that could become a signal: kept for two hours, and not a minute longer. */
export const keepTyped = async (bot: Bot, to: { tenant: string; person: string }, text: string): Promise<void> =>
  bot.persons.put(to, TYPED, toBytes({ what: text }), bot.clock.now() + TYPED_MS);

export const readTyped = async (bot: Bot, press: Press): Promise<Record<string, string>> => {
  const bytes = await bot.persons.get(keyOf(press), TYPED, bot.clock.now());
  return bytes === undefined ? {} : draftOf(bytes);
};

export const dropTyped = async (bot: Bot, press: Press): Promise<void> => bot.persons.remove(keyOf(press), TYPED);
