import { afterSignaal } from '../../cards/after.ts';
import { OWN_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { signaalCommand } from '../../services/domain/command.ts';
import type { SignaalFormType } from '../../services/domain/signaal/inputs.ts';
import { chatOfSignaal } from '../chat/shells.ts';
import { dropTyped } from '../drafts.ts';
import { signaalKind } from '../kinds.ts';
import { act } from './act.ts';
import { clearDraft, type Form } from './form.ts';
import { drawPage } from './openPage.ts';
import { drawOwn } from './openOwn.ts';
import type { Verb } from './verb.ts';

/** The form of an act on a signal that exists; found by what the page says it submits. */
export const signaalForm = (type: string): Form | undefined => {
  const found = Object.entries(SIGNAAL_PAGES).find(([, { acts }]) => acts.includes(type));
  if (found === undefined) return undefined;
  const [id, { card }] = found;
  return {
    id,
    card,
    pages: card.pages.length,
    draw: async (press, bot, again) => drawPage(signaalKind, id, press, bot, again),
    clear: clearDraft(id, card.pages.length),
  };
};

/** The form of an act that opens a signal: it stands in no stream yet. */
const openingFormOf = (type: string): Form | undefined => {
  const found = Object.entries(OWN_PAGES).find(([, { acts }]) => acts.includes(type));
  if (found === undefined) return undefined;
  const [id, { card }] = found;
  return {
    id,
    card,
    pages: card.pages.length,
    draw: async (press, bot, again) => drawOwn(id, press, bot, again),
    clear: id === 'log-text' ? async (press, bot) => dropTyped(bot, press) : clearDraft(id, card.pages.length),
  };
};

const on = (type: SignaalFormType, opens: boolean): Verb =>
  act({
    kind: signaalKind,
    type,
    opens,
    form: opens ? openingFormOf(type) : signaalForm(type),
    parse: (typed) => signaalCommand(type, typed),
    after: (state, facts, typed) => afterSignaal(type, state, facts, typed),
    inChat: chatOfSignaal,
  });

export const onSignaal = (type: SignaalFormType): Verb => on(type, false);
export const opensSignaal = (type: SignaalFormType): Verb => on(type, true);
