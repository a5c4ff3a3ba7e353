import { ANSWERS, UNSAFE } from '../../services/domain/afwegingskader.ts';
import { NATURE } from '../../services/domain/casus/inputs/wegen.ts';
import { PROVIDERS } from '../../services/domain/casus/inputs/beslissen.ts';
import { labels, type Words } from './words.ts';

/** The words for weighing together, and the questions of the framework. */
export const wegenLabels = {
  parents: { erbij: 'erbij', nietErbij: 'niet erbij' },
  share: { metNaam: 'met naam (toestemming op papier)', zonderNaam: 'zonder naam' },
  answer: labels(ANSWERS, { nee: 'nee', ja: 'ja', twijfel: 'twijfel' }),
  unsafe: labels(UNSAFE, {
    acuut: 'acuut: gevaar in de komende uren of dagen',
    structureel: 'steeds opnieuw: het herhaalt zich of houdt aan',
    disclosure: 'het kind vertelde het zelf en vraagt hulp',
  }),
  risk: { klein: 'klein', groot: 'groot', twijfel: 'twijfel' },
  vtConsulted: { ja: 'ja', neeGeenTwijfel: 'nee, er is geen twijfel' },
  nature: labels(NATURE, {
    lichamelijk: 'lichamelijk',
    verzorging: 'verzorging',
    emotioneel: 'emotioneel',
    aandacht: 'aandacht en liefde',
    seksueel: 'seksueel',
    getuige: 'getuige van geweld',
    strijd: 'strijd tussen ouders',
    eer: 'eer of vrouwelijke besnijdenis',
    onduidelijk: 'nog onduidelijk',
  }),
  provider: labels(PROVIDERS, {
    ib: 'intern begeleider',
    smw: 'schoolmaatschappelijk werk',
    jgz: 'jeugdgezondheidszorg',
    wijkteam: 'wijkteam',
    jeugdhulp: 'jeugdhulp',
    anders: 'anders',
  }),
} as const satisfies Words;
