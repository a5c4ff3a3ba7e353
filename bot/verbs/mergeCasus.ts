import { casusForm, onCasus } from './casusActs.ts';
import { drawForm } from './form.ts';
import type { Verb } from './verb.ts';

const FORM = casusForm('casus.merge');
const merge = onCasus('casus.merge');

/** With another casus than this one. The rules know no id of a stream: only here both are known. */
export const mergeCasus: Verb = {
  mode: 'act',
  run: async (press, bot) =>
    press.typed['other'] === press.ids.stream
      ? drawForm(FORM, press, bot, press.typed, { code: 'MERGE_SELF', values: {} }, '')
      : merge.run(press, bot),
};
