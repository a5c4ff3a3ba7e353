import { afName } from '../../people.ts';
import { afterLaid } from '../akkoord.ts';
import { backOf } from '../back.ts';
import { afterEmergency } from '../emergency.ts';
import { afterAssigned, afterParents, afterPupil, afterReport } from '../melden.ts';
import { button, RECORDED } from '../said.ts';
import { afterFeedback } from '../nazorg.ts';
import { type AfterActs, says } from './act.ts';

/** The melding and who hears of it, what Veilig Thuis says back, and a call for help. */
export const meldenActs = {
  'melding.assign': (state, facts) => afterAssigned(state, facts),
  'melding.again': (state, facts) => afterAssigned(state, facts),
  'melding.parents': (state, facts, typed) => afterParents(state, facts, typed),
  'melding.pupil': (state, facts, typed) => afterPupil(state, facts, typed),
  'bezwaar.weigh': (state, facts) => afterLaid(state, facts),
  'melding.record': (state, facts) => afterReport(state, facts),
  'terugkoppeling.record': (state, facts, typed) => afterFeedback(state, facts, typed),
  'acuut.record': (state, facts, typed) =>
    afterEmergency(
      facts,
      typed,
      [button('Ik heb gebeld', 'emergency-casus.open'), ...backOf(state, facts)],
      backOf(state, facts)[0] ?? button('Mijn zaken', 'my-cases.open'),
      `${afName(facts)} en de directie krijgen nu bericht om te bellen.`,
    ),
  'acuut.parents': says(RECORDED, 'Dank je. Dit hoort bij het dossier.'),
} satisfies Partial<AfterActs>;
