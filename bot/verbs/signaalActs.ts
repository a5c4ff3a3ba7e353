import { afterSignaal } from '../../cards/after.ts';
import { OWN_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { signaalCommand } from '../../services/domain/command.ts';
import type { SignaalCommand, SignaalFormType } from '../../services/domain/signaal/inputs.ts';
import { chatOfSignaal } from '../chat/inPlace.ts';
import type { Bot } from '../bot.ts';
import { dropTyped } from '../drafts.ts';
import { signaalKind } from '../kinds.ts';
import type { Press } from '../press.ts';
import { act } from './act.ts';
import { type Form, formOf } from './form.ts';
import { drawPage } from './openPage.ts';
import { drawOwn } from './openOwn.ts';
import type { Verb } from './verb.ts';

/** The form of an act on a signal that exists. */
export const signaalForm = (type: string): Form | undefined =>
  formOf(SIGNAAL_PAGES, type, (id) => async (press, bot, again) => drawPage(signaalKind, id, press, bot, again));

/** The form of an act that opens a signal: it stands in no stream yet. */
const openingFormOf = (type: string): Form | undefined => {
  const form = formOf(OWN_PAGES, type, (id) => async (press, bot, again) => drawOwn(id, press, bot, again));
  return form?.id === 'log-text' ? { ...form, clear: dropLaidDown } : form;
};

/** The message in the dialog is laid down now. The card in the chat began empty: it takes nothing away, and asks nothing. */
const dropLaidDown = async (press: Press, bot: Bot): Promise<void> =>
  press.surface === 'dialog' ? dropTyped(bot, press) : undefined;

/** `known`: what the store says of it, beside what was typed. */
const on = (type: SignaalFormType, opens: boolean, known: Pick<SignaalCommand, 'held'> = {}): Verb =>
  act({
    kind: signaalKind,
    type,
    opens,
    form: opens ? openingFormOf(type) : signaalForm(type),
    parse: (typed) => {
      const parsed = signaalCommand(type, typed);
      return 'refusal' in parsed ? parsed : { command: { ...parsed.command, ...known } };
    },
    after: (state, facts, typed) => afterSignaal(type, state, facts, typed),
    inChat: chatOfSignaal,
  });

export const onSignaal = (type: SignaalFormType): Verb => on(type, false);
export const opensSignaal = (type: SignaalFormType, known: Pick<SignaalCommand, 'held'> = {}): Verb =>
  on(type, true, known);
