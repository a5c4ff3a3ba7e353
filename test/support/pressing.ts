import type { Answer } from '../../bot/answer.ts';
import type { Bot } from '../../bot/bot.ts';
import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';

/** What somebody of the demo school presses in a dialog of a stream; each press is of a drawing of its own. */
export const pressing = (stageOf: () => Stage) => {
  let drawn = 0;
  return async (
    name: string,
    verb: string,
    stream: string,
    typed: Record<string, string> = {},
    bot?: Bot,
  ): Promise<Answer> => {
    const stage = stageOf();
    const ids = { school: DEMO.school, stream, step: '', render: `r${(drawn += 1)}`, seen: 0 };
    const person = stage.idOf(name);
    const from = { surface: 'dialog', tenant: DEMO.tenant, person, automatic: false, card: undefined } as const;
    const pressed = pressOf({ verb, ids, ...typed }, from);
    if (pressed === undefined) throw new Error('no press');
    return dispatch(pressed, bot ?? stage.bot);
  };
};
