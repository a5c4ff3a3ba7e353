import type { CasusCommand } from '../../../services/domain/casus/inputs.ts';
import { does } from '../../domain/support/inputs.ts';
import { ID } from '../../domain/support/school.ts';
import { CASUS_ACTS } from '../../domain/support/walk.ts';

/** Every act on a casus, with what people should not be able to do beside it. */
export const ANYTHING: CasusCommand[] = [
  ...CASUS_ACTS,
  does('gesprek.skip', { ground: 'lastig' }),
  does('gesprek.skip', { ground: 'veiligheidOuder' }),
  does('dossier.export', { recipient: 'zorgteam' }),
  does('dossier.export', { recipient: 'anders', who: 'huisarts De Vries', kind: 'dossier' }),
  does('consent.record', { answer: 'jaPapier', giver: 'leerling' }),
  does('weging.record', { vt: 'ja' }),
  does('weging.plan', { members: [ID.fatma, ID.joost], chair: ID.marja, whyMissing: 'Het kan niet wachten.' }),
  does('weging.plan', { whyMissing: 'Het kan niet wachten.' }),
  does('casus.close', { reason: 'overgedragen' }),
  does('casus.close', { reason: 'leerlingWeg' }),
];
