import {
  CONSENT_ANSWERS,
  CONSENT_RECIPIENTS,
  INTAKE_WITH,
  KINDCHECK,
} from '../../services/domain/casus/inputs/kijken.ts';
import { CONSULTED, PACES } from '../../services/domain/protocol.ts';
import { labels, type Words } from './words.ts';

/** The words for looking on: facts, consultation, advice and consent. */
export const kijkenLabels = {
  pace: labels(PACES, { vandaag: 'vandaag', 'deze week': 'deze week', gewoon: 'gewoon' }),
  siblings: { nee: 'nee', ja: 'ja', weetNiet: 'weet ik niet' },
  points: { past: 'past bij de zorg', spreektTegen: 'spreekt de zorg tegen', weetNiet: 'weet ik niet' },
  consulted: labels(CONSULTED, {
    af: 'AF',
    ib: 'intern begeleider',
    vorige: 'vorige leerkracht',
    broerZus: 'leerkracht van broer of zus',
    jeugdarts: 'jeugdarts of -verpleegkundige',
    smw: 'schoolmaatschappelijk werk',
    wijkteam: 'wijkteam',
    deskundige: 'andere deskundige',
  }),
  shown: { zonderNaam: 'nee, zonder naam', toestemming: 'ja, met toestemming', collega: 'ja, collega van school' },
  yesNo: { nee: 'nee', ja: 'ja' },
  adviceDone: { gebeld: 'gebeld', nietGevraagd: 'niet gevraagd' },
  named: { zonderNaam: 'zonder naam', metNaam: 'met naam' },
  talkOk: { ja: 'ja', 'nog niet': 'nee, nog niet', 'niet besproken': 'niet besproken' },
  recipient: labels(CONSENT_RECIPIENTS, {
    zorgteam: 'zorgteam',
    smw: 'schoolmaatschappelijk werk',
    jeugdarts: 'jeugdarts',
    wijkteam: 'wijkteam',
    andereSchool: 'andere school',
    anders: 'anders',
  }),
  consentAsked: { gevraagd: 'gevraagd', nietVeilig: 'niet gevraagd, niet veilig', nogNiet: 'nog niet' },
  consentAnswer: labels(CONSENT_ANSWERS, {
    jaPapier: 'ja, op papier',
    jaMondeling: 'ja, mondeling',
    nee: 'nee',
    ingetrokken: 'ingetrokken',
  }),
  intakeWith: labels(INTAKE_WITH, {
    moeder: 'moeder',
    vader: 'vader',
    verzorger: 'verzorger',
    leerkracht: 'leerkracht',
  }),
  kindcheck: labels(KINDCHECK, { nee: 'nee', ja: 'ja', weetNiet: 'weet ik niet' }),
} as const satisfies Words;
