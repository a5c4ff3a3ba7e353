import { afterCasus } from '../../cards/after.ts';
import { CASUS_PAGES } from '../../cards/pages.ts';
import type { CasusEvent } from '../../services/domain/casus/events.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { CasusCommand, CasusFormType } from '../../services/domain/casus/inputs.ts';
import type { CasusRelation } from '../../services/domain/casus/relations.ts';
import { casusCommand } from '../../services/domain/command.ts';
import { casusKind } from '../kinds.ts';
import { act, type ActOn } from './act.ts';
import { type Form, formOf } from './form.ts';
import { drawPage } from './openPage.ts';
import type { Verb } from './verb.ts';

type CasusAct = ActOn<CasusState, CasusCommand, CasusEvent, CasusRelation>;

export const casusForm = (type: string): Form | undefined =>
  formOf(CASUS_PAGES, type, (id) => async (press, bot, again) => drawPage(casusKind, id, press, bot, again));

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
