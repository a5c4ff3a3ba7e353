import type { Outcome } from '../../services/domain/afwegingskader.ts';

/** An outcome of the decision, in words. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  melden: 'Melden bij Veilig Thuis',
  meldenEnHulp: 'Melden én hulp',
  hulp: 'Hulp met een termijn',
  weerlegd: 'Afsluiten: vermoeden weerlegd',
};
