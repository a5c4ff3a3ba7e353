import { afterCasus } from '../../cards/after.ts';
import { SIGNAAL_PAGES } from '../../cards/pages.ts';
import { bringsOf } from '../../services/aggregates/asked.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { childOf } from '../../services/domain/child.ts';
import type { CasusInputs, CasusStart, CasusStartCommand } from '../../services/domain/casus/inputs.ts';
import { casusStart } from '../../services/domain/command.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { codeOf } from '../../services/ids.ts';
import type { Bot } from '../bot.ts';
import { refused } from '../drawn.ts';
import { readDraft } from '../drafts.ts';
import { casusKind, signaalKind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { type Found, findStream } from '../read.ts';
import { headsOf, rowsOf } from '../rows.ts';
import { actWith } from './act.ts';
import { clearDraft, drawForm, type Form } from './form.ts';
import { drawPage } from './openPage.ts';
import type { Verb } from './verb.ts';

const FORM = 'meldcode-start';

const form = (): Form => {
  const page = SIGNAAL_PAGES[FORM];
  if (page === undefined) throw new Error(`no page ${FORM}`);
  return {
    id: FORM,
    card: page.card,
    pages: page.card.pages.length,
    draw: async (press, bot, again) => drawPage(signaalKind, FORM, press, bot, again),
    clear: clearDraft(FORM, page.card.pages.length),
  };
};

/** The start of the Meldcode is pressed on a signal and opens a casus: what the signal knows comes along. */
export const startCasus: Verb = {
  mode: 'act',
  run: async (press, bot) => {
    const typed = { ...(await readDraft(bot, press, FORM)), ...press.typed };
    const parsed = casusStart(typed);
    if ('refusal' in parsed) return drawForm(form(), press, bot, typed, parsed.refusal, parsed.field);
    const found = await findStream(bot, signaal, { ...press, ...press.ids });
    if (found === undefined || !signaalKind.relations(found.state, found.facts).includes('af')) {
      return refused(bot, press, { code: 'NOT_INVITED', values: {} });
    }
    const start = startOf(parsed.input, found.state);
    const running = await runningCode(bot, press, found, start);
    const command: CasusStartCommand = {
      type: 'casus.start',
      input: { ...start, running, brings: bringsOf(found.state) },
    };
    return actWith(
      {
        kind: casusKind,
        type: 'casus.start',
        opens: true,
        form: form(),
        parse: () => ({ command }),
        after: (state, facts) => afterCasus('casus.start', state, facts),
        inChat: undefined,
      },
      press,
      bot,
      typed,
    );
  },
};

const startOf = (input: CasusInputs['casus.start'], { initials, pace }: SignaalState): CasusStart => ({
  ...input,
  initials,
  pace,
  signalCount: input.signals.length,
});

/** The code of an open casus on the same child: the one that the signal belongs to, or one with the same birth date. */
const runningCode = async (
  bot: Bot,
  { tenant, ids }: Press,
  { state, facts }: Found<SignaalState>,
  start: CasusStart,
): Promise<string> => {
  if (state.casus !== '') return codeOf(bot.keys, { tenant, school: ids.school, stream: state.casus });
  const blindIndex = bot.keys.hmac(tenant, ids.school, 'blind', childOf(state.initials, start.group, state.at));
  const heads = await headsOf(bot, facts, 'casus', { status: 'open', blindIndex });
  const { casussen } = await rowsOf(bot, facts, [], heads);
  return casussen.find((row) => row.state.bornOn === start.born)?.code ?? '';
};
