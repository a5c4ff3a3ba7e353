import { ACUTE_TOLD, HOLIDAY_WATCH } from '../../services/domain/casus/inputs/acuut.ts';
import { CALLED } from '../../services/domain/signaal/inputs.ts';
import { labels, type Words } from './words.ts';

/** The words for a call for help, and who keeps sight in a holiday. */
export const acuutLabels = {
  called: labels(CALLED, {
    '112': '112',
    veiligThuis: 'Veilig Thuis',
    crisisdienst: 'crisisdienst',
    niemand: 'nog niemand',
  }),
  reported: { ja: 'ja', advies: 'nee, alleen advies', onduidelijk: 'nog niet duidelijk' },
  keepsSight: { ik: 'ik', af: 'AF', plaatsvervanger: 'plaatsvervanger', directie: 'directie' },
  acuteTold: labels(ACUTE_TOLD, {
    besproken: 'ja, wij spraken met hen',
    geinformeerd: 'ja, wij vertelden het alleen',
    doorVeiligThuis: 'ja, Veilig Thuis of de politie vertelde het',
    nietVeiligheidKind: 'nee, dat is niet veilig voor het kind',
    nietVeiligheidAnder: 'nee, dat is niet veilig voor een ander',
  }),
  holidayWatch: labels(HOLIDAY_WATCH, {
    ik: 'ik',
    plaatsvervanger: 'plaatsvervanger',
    casemanager: 'wie de hulp bijhoudt',
    dienst: 'wie dienst heeft',
    veiligThuis: 'Veilig Thuis weet ervan',
    nietNodig: 'niet nodig, om deze reden',
  }),
} as const satisfies Words;
