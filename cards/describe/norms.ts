import type { Answers, Norm } from '../../services/domain/afwegingskader.ts';
import { LAW } from '../norms.ts';

/** Why an outcome follows, in words; doubt is named as doubt. Without a norm the answers themselves say it. */
export const becauseOf = (answers: Answers, norms: readonly Norm[]): string => {
  if (norms.length === 0) return answers[1] === 'nee' ? LAW.without.refuted : LAW.without.help;
  const given: Record<number, string | undefined> = answers;
  return norms
    .map((norm) => LAW.norms[norm])
    .map(({ asked, sure, doubt }) => (given[asked] === 'twijfel' ? doubt : sure))
    .join('; ');
};
