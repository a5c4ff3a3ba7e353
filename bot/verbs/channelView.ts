import { casus } from '../../services/aggregates/casus.ts';
import { channelChat } from '../chat/inPlace.ts';
import { refused } from '../drawn.ts';
import { findStream } from '../read.ts';
import type { Verb } from './verb.ts';

/** What one person sees of a post in a channel: whether it waits for him, and nothing else. */
export const channelView: Verb = {
  mode: 'view',
  run: async (press, bot) => {
    const found = await findStream(bot, casus, { ...press, ...press.ids });
    if (found === undefined) return refused(bot, press, { code: 'NOT_INVITED', values: {} });
    const { state, facts, code } = found;
    const waits = casus
      .awaited(state, facts)
      .some(({ person, page }) => person === press.person && page === 'weighing-view');
    return channelChat(press, bot, code, waits);
  },
};
