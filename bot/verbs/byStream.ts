import type { Verb } from './verb.ts';
import { kindOf } from '../../services/ids.ts';

type Each = { mode: Verb['mode']; signaal: Verb; casus: Verb; none: Verb };

/** One verb on every card, answered by where the card stands. */
export const byStream = ({ mode, signaal, casus, none }: Each): Verb => ({
  mode,
  run: async (press, bot) => {
    if (press.ids.stream === '') return none.run(press, bot);
    return (kindOf(press.ids.stream) === 'casus' ? casus : signaal).run(press, bot);
  },
});
