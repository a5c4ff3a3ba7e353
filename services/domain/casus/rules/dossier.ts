import {
  confirmKeeping,
  hold,
  letGo,
  proposeKeeping,
  recordLeft,
  returnKeeping,
  seenBefore,
  stays,
} from '../decide/bewaren.ts';
import { exportDossier } from '../decide/dossier.ts';
import { recordTransfer } from '../decide/overdracht.ts';
import { answerRequest, chooseItems, makeAccess, recordRequest } from '../decide/verzoek.ts';
import type { Rules } from './rule.ts';

/** How long the file is kept, who asks for it, and what of it goes elsewhere. */
export const dossierRules = {
  'bewaren.left': ({ input }, state, facts) => recordLeft(input, state, facts),
  'bewaren.stays': (_command, state) => stays(state),
  'bewaren.propose': ({ input }, state, facts) => proposeKeeping(input, state, facts),
  'bewaren.confirm': (_command, state) => confirmKeeping(state),
  'bewaren.return': ({ input }, state) => returnKeeping(input, state),
  'bewaren.seen': (_command, state) => seenBefore(state),
  'bewaren.hold': ({ input }, state, facts) => hold(input, state, facts),
  'bewaren.release': ({ input }, state) => letGo(input, state),
  'overdracht.record': ({ input }, state, facts) => recordTransfer(input, state, facts),
  'verzoek.record': ({ input }, state, facts) => recordRequest(input, state, facts),
  'verzoek.answer': ({ input }, state, facts) => answerRequest(input, state, facts),
  'inzage.choose': ({ input }, state) => chooseItems(input, state),
  'inzage.make': (_command, state) => makeAccess(state),
  'dossier.export': ({ input }, state, facts) => exportDossier(input, state, facts),
} satisfies Partial<Rules>;
