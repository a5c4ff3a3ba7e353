import {
  EXPORT_TO,
  ASKERS,
  CHOSEN,
  IDENTITY,
  REQUEST_ANSWERS,
  REQUESTS,
} from '../../services/domain/casus/inputs/verzoek.ts';
import { KEEPING, PARTS } from '../../services/domain/casus/inputs/bewaren.ts';
import { labels, type Words } from './words.ts';

/** The words for the file: how long it is kept, and who gets what of it. */
export const dossierLabels = {
  exportTo: labels(EXPORT_TO, {
    veiligThuis: 'Veilig Thuis',
    raadKinderbescherming: 'Raad voor de Kinderbescherming',
    politie: 'politie',
    gecertificeerdeInstelling: 'gecertificeerde instelling',
    zorgteam: 'zorgteam',
    smw: 'schoolmaatschappelijk werk',
    jeugdarts: 'jeugdarts',
    wijkteam: 'wijkteam',
    andereSchool: 'andere school',
    anders: 'iemand anders, met toestemming op papier',
  }),
  exportKind: { melding: 'de melding', dossier: 'het hele dossier' },
  keeping: labels(KEEPING, { wissen: 'wissen', langer: 'langer bewaren' }),
  transfers: { ja: 'ja, deze delen', nee: 'nee, er gaat niets mee' },
  parts: labels(PARTS, {
    gezien: 'wat er gezien en verteld is',
    uitleg: 'uitleg en meningen',
    overleg: 'overleg, advies en weging',
    gesprekken: 'gesprekken met ouders en kind',
    besluit: 'het besluit en de melding',
    hulp: 'hulp en volgen',
  }),
  requests: labels(REQUESTS, { inzage: 'het dossier inzien', wissen: 'het dossier laten wissen' }),
  askers: labels(ASKERS, {
    moeder: 'moeder',
    vader: 'vader',
    verzorger: 'voogd of verzorger',
    leerling: 'de leerling zelf',
  }),
  identity: labels(IDENTITY, {
    document: 'identiteitsbewijs gezien',
    bekend: 'wij kennen deze persoon',
    nogNiet: 'nog niet gekeken',
  }),
  requestAnswers: labels(REQUEST_ANSWERS, { ja: 'ja', deels: 'ja, een deel', nee: 'nee' }),
  chosen: labels(CHOSEN, { weglaten: 'weglaten', lezen: 'toch laten lezen' }),
} as const satisfies Words;
