import { afterKeeping } from '../bewaren.ts';
import { RECORDED } from '../said.ts';
import { afterRequest } from '../verzoek.ts';
import { type AfterActs, says } from './act.ts';

/** How long the file is kept, who asks for it, and what of it goes elsewhere. */
export const dossierActs = {
  'bewaren.left': (state, facts) => afterKeeping('bewaren.left', state, facts),
  'bewaren.stays': (state, facts) => afterKeeping('bewaren.stays', state, facts),
  'bewaren.propose': (state, facts) => afterKeeping('bewaren.propose', state, facts),
  'bewaren.confirm': (state, facts) => afterKeeping('bewaren.confirm', state, facts),
  'bewaren.return': (state, facts) => afterKeeping('bewaren.return', state, facts),
  'bewaren.seen': (state, facts) => afterKeeping('bewaren.seen', state, facts),
  'bewaren.hold': (state, facts) => afterKeeping('bewaren.hold', state, facts),
  'bewaren.release': (state, facts) => afterKeeping('bewaren.release', state, facts),
  'overdracht.record': says(RECORDED, 'Er gaat niets mee. De zaak blijft hier, tot haar eigen termijn.'),
  'verzoek.record': (state, facts) => afterRequest('verzoek.record', state, facts),
  'verzoek.answer': (state, facts) => afterRequest('verzoek.answer', state, facts),
  'inzage.choose': (state, facts) => afterRequest('inzage.choose', state, facts),
  'inzage.make': (state, facts) => afterRequest('inzage.make', state, facts),
  'dossier.export': says('Het bestand staat klaar.'),
} satisfies Partial<AfterActs>;
