import { LATER_WHEN } from '../../services/domain/turns/inputs.ts';
import { LATER_WHY } from '../../services/domain/turns/turns.ts';
import { labels, type Words } from './words.ts';

/** The words for whose turn it is, and when. */
export const turnsLabels = {
  laterWhen: labels(LATER_WHEN, { morgen: 'morgen', maandag: 'maandag', datum: 'een andere dag' }),
  laterWhy: labels(LATER_WHY, { wacht: 'ik wacht op iemand', weg: 'ik ben er niet', anders: 'anders' }),
} as const satisfies Words;
