import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import type { Press } from '../press.ts';

/** One act or one view. Its name is a contract: cards live in chats for years, so it is never renamed. */
export type Verb = { mode: 'act' | 'view'; run: (press: Press, bot: Bot) => Promise<Answer> };
