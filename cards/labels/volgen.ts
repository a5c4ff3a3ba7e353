import { ARRIVED, LEAVING, LEFT_FOR, SUPPORTED } from '../../services/domain/casus/inputs/nazorg.ts';
import { CLOSE_REASONS } from '../../services/domain/casus/inputs/volgen.ts';
import { labels, type Words } from './words.ts';

/** The words for help, keeping sight, and the end of a casus. */
export const volgenLabels = {
  arrived: labels(ARRIVED, {
    gestart: 'gestart, of loopt goed',
    wachtlijst: 'wachtlijst',
    nietGegaan: 'niet gegaan',
    gestopt: 'gestopt',
  }),
  parentsKnow: { ja: 'ja', nogNiet: 'nog niet' },
  leftFor: labels(LEFT_FOR, {
    andereSchool: 'andere school',
    buitenland: 'buitenland',
    onbekend: 'onbekend',
    thuis: 'blijft thuis',
  }),
  leaving: labels(LEAVING, {
    melding: 'we melden bij Veilig Thuis',
    overdracht: 'overdracht met toestemming op papier',
    belVeiligThuis: 'overdracht met naam kan niet, we bellen Veilig Thuis',
    niets: 'niets nodig, om deze reden',
  }),
  supported: labels(SUPPORTED, { ja: 'ja', deels: 'deels', nee: 'nee' }),
  repeat: { '2': 'om de 2 weken', '4': 'om de 4 weken', '6': 'om de 6 weken' },
  nowIs: { beter: 'beter', hetzelfde: 'hetzelfde', slechter: 'slechter', nieuwGevaar: 'nieuw gevaar' },
  closeReason: labels(CLOSE_REASONS, {
    weerlegd: 'vermoeden weerlegd',
    veilig: 'veilig, hulp klaar',
    overgedragen: 'overgedragen',
    leerlingWeg: 'leerling weg, besluit genomen',
    samengevoegd: 'zaak samengevoegd',
  }),
} as const satisfies Words;
