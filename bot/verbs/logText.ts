import { readTyped } from '../drafts.ts';
import { drawOwn } from './openOwn.ts';
import type { Verb } from './verb.ts';

/** The log as a dialog, with the message that somebody typed already filled in. */
export const logText: Verb = {
  mode: 'view',
  run: async (press, bot) =>
    drawOwn('log-text', press, bot, {
      typed: { ...(await readTyped(bot, press)), ...press.typed },
      refusal: undefined,
      page: 1,
      opens: true,
    }),
};
