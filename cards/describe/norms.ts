import type { Answers, Norm } from '../../services/domain/afwegingskader.ts';

const doubtful = (answers: Answers, n: 2 | 3 | 4): boolean => answers[n] === 'twijfel';

/** Why an outcome follows, in words; doubt is named as doubt. Without a norm the answers themselves say it. */
export const becauseOf = (answers: Answers, norms: readonly Norm[]): string => {
  if (norms.length > 0) return norms.map((norm) => wordsFor(norm, answers)).join('; ');
  return answers[1] === 'nee'
    ? 'jullie hebben geen vermoeden van onveiligheid meer'
    : 'het kind is niet acuut of steeds opnieuw onveilig, er is hulp die werkt en die wordt aangenomen';
};

const wordsFor = (norm: Norm, answers: Answers): string => {
  switch (norm) {
    case 'NORM1_ACUUT':
      return doubtful(answers, 2) ? 'er is twijfel of het kind nu acuut onveilig is' : 'het kind is acuut onveilig';
    case 'NORM1_STRUCTUREEL':
      return doubtful(answers, 2)
        ? 'er is twijfel of het kind steeds opnieuw onveilig is'
        : 'het kind is steeds opnieuw onveilig: het herhaalt zich of houdt aan';
    case 'NORM1_DISCLOSURE':
      return 'het kind vertelde het zelf';
    case 'NORM1_ONVEILIG':
      return doubtful(answers, 2)
        ? 'er is twijfel of het kind acuut of steeds opnieuw onveilig is'
        : 'het kind is acuut of steeds opnieuw onveilig';
    case 'NORM2_GEEN_HULP':
      return doubtful(answers, 3) ? 'er is twijfel of er passende hulp is' : 'er is geen passende hulp';
    case 'NORM2_HULP_NIET_AANVAARD':
      return doubtful(answers, 4) ? 'er is twijfel of de hulp wordt aangenomen' : 'de hulp wordt niet aangenomen';
    case 'NORM3_STOPT_NIET':
      return 'de onveiligheid stopt niet';
    default:
      return unknownNorm(norm);
  }
};

const unknownNorm = (norm: never): never => {
  throw new Error(`unknown norm: ${JSON.stringify(norm)}`);
};
