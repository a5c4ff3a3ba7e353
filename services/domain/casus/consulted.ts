import type { CasusState } from './casus.ts';

/**
 * Was Veilig Thuis asked, and does it stand written down when, with whom and what was said: as advice, in a call about
 * danger or in a melding? A tick alone says none of that (R74, R112).
 */
export const askedVeiligThuis = ({
  advice,
  tally,
  meldingen,
}: Pick<CasusState, 'advice' | 'tally' | 'meldingen'>): boolean =>
  advice.state === 'given' || tally.advised || meldingen > 0;
