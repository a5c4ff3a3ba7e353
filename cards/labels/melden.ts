import { ANONYMITY, OBJECTION_RESULTS, PARENTS_TOLD, PUPIL_TOLD } from '../../services/domain/casus/inputs/melden.ts';
import { LAW } from '../norms.ts';
import { labels, type Words } from './words.ts';

const { anonymity, parents, pupil } = LAW.grounds;

/** The words for a melding, and who hears of it. */
export const meldenLabels = {
  reportHow: { telefoon: 'telefoon', formulier: 'formulier' },
  confirmed: { ontvangen: 'bevestiging ontvangen', nogNiet: 'nog niet' },
  anonymity: labels(ANONYMITY, {
    ja: 'ja',
    gevaarKind: `nee: ${anonymity.gevaarKind}`,
    gevaarMelder: `nee: ${anonymity.gevaarMelder}`,
    vertrouwen: `nee: ${anonymity.vertrouwen}`,
  }),
  parentsTold: labels(PARENTS_TOLD, {
    besproken: 'besproken',
    geinformeerd: 'alleen geïnformeerd',
    nietVeiligheidKind: `niet: ${parents.nietVeiligheidKind}`,
    nietVeiligheidAnder: `niet: ${parents.nietVeiligheidAnder}`,
    nietContactBreekt: `niet: ${parents.nietContactBreekt}`,
  }),
  pupilTold: labels(PUPIL_TOLD, {
    ja: 'ja',
    nietVeiligheid: `nee: ${pupil.nietVeiligheid}`,
    nietContactBreekt: `nee: ${pupil.nietContactBreekt}`,
  }),
  meet: { ja: 'ja', deels: 'deels', nee: 'nee' },
  objectionResult: labels(OBJECTION_RESULTS, {
    melden: 'we melden',
    later: 'we melden later',
    niet: 'we melden niet',
  }),
} as const satisfies Words;
