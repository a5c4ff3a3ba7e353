import { REACTIONS, TALK_WITH, TONES } from '../../services/domain/casus/inputs/gesprek.ts';
import { labels, type Words } from './words.ts';

/** The words for the talk with parents and child. */
export const gesprekLabels = {
  talkWith: labels(TALK_WITH, {
    moeder: 'moeder',
    vader: 'vader',
    verzorger: 'verzorger',
    leerling: 'leerling',
    anders: 'anders',
  }),
  reaction: labels(REACTIONS, {
    toestemmingGeweigerd: 'toestemming geweigerd',
    afwerend: 'afwerende reactie',
    boos: 'boze reactie',
    dreigend: 'dreigende reactie',
  }),
  talkPresent: {
    moeder: 'moeder',
    vader: 'vader',
    verzorger: 'verzorger',
    leerling: 'leerling',
    anders: 'anders',
    collega: 'collega',
  },
  tense: { nee: 'nee', misschien: 'misschien', ja: 'ja' },
  held: { ja: 'ja', nietGekomen: 'niet gekomen', gestopt: 'eerder gestopt' },
  tone: labels(TONES, {
    open: 'open',
    verdrietig: 'verdrietig',
    afwerend: 'afwerend',
    boos: 'boos',
    dreigend: 'dreigend',
  }),
  cause: { bevestigd: 'zorg bevestigd', andereOorzaak: 'andere oorzaak', onduidelijk: 'nog niet duidelijk' },
  signed: { getekend: 'getekend', gezien: 'gezien', niet: 'niet' },
} as const satisfies Words;
