import { afterCasus } from '../../cards/after.ts';
import { CASUS_PAGES } from '../../cards/pages.ts';
import type { CasusEvent, CasusState } from '../../services/domain/casus/casus.ts';
import type { CasusCommand, CasusFormType } from '../../services/domain/casus/inputs.ts';
import type { CasusRelation } from '../../services/domain/casus/relations.ts';
import { casusCommand } from '../../services/domain/command.ts';
import { casusKind } from '../kinds.ts';
import { act, type ActOn } from './act.ts';
import { clearDraft, type Form } from './form.ts';
import { drawPage } from './openPage.ts';
import type { Verb } from './verb.ts';

type CasusAct = ActOn<CasusState, CasusCommand, CasusEvent, CasusRelation>;

/** The form of an act: the page that says it submits it. */
export const casusForm = (type: string): Form | undefined => {
  const found = Object.entries(CASUS_PAGES).find(([, { acts }]) => acts.includes(type));
  if (found === undefined) return undefined;
  const [id, { card }] = found;
  return {
    id,
    card,
    pages: card.pages.length,
    draw: async (press, bot, again) => drawPage(casusKind, id, press, bot, again),
    clear: clearDraft(id, card.pages.length),
  };
};

/** One act on a casus; its form is the page that says it submits it. */
export const onCasus = (type: CasusFormType, inChat?: CasusAct['inChat']): Verb =>
  act({
    kind: casusKind,
    type,
    opens: false,
    form: casusForm(type),
    parse: (typed) => casusCommand(type, typed),
    after: (state, facts, typed) => afterCasus(type, state, facts, typed),
    inChat,
  });
