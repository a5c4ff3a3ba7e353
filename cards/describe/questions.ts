import type { Answers, Consideration, Unsafe } from '../../services/domain/afwegingskader.ts';
import { labelOf } from '../labels.ts';
import { phoneOf } from '../numbers.ts';

type Question = { short: string; question: string; explain: string; means: string };

/** The questions of the decision, each with its explanation and what the answers mean (storyboard 3.H). */
export const QUESTIONS: Record<Consideration, Question> = {
  1: {
    short: 'vermoeden van onveiligheid',
    question: 'Is er na alles wat we weten een vermoeden van onveiligheid thuis, of dreigt die?',
    explain: 'Kijk naar alles: signalen, overleg, advies, gesprek en weging. Ook naar wat ertegen spreekt.',
    means:
      'Nee: de school laat het vermoeden los. Twijfel: jullie gaan verder, en advies van Veilig Thuis hoort erbij.',
  },
  2: {
    short: 'acuut of steeds opnieuw onveilig',
    question: 'Is het kind acuut of steeds opnieuw onveilig?',
    explain:
      'Acuut: gevaar in de komende uren of dagen, of het kind vertelde het zelf en vraagt hulp. Steeds opnieuw: het herhaalt zich of houdt aan.',
    means: `Ja of twijfel betekent melden. Bel dan nu Veilig Thuis: ${phoneOf('veiligThuis')}.`,
  },
  3: {
    short: 'hulp die werkt',
    question: 'Kan iemand die daarvoor is opgeleid hulp geven of regelen die werkt?',
    explain:
      'Niet de leerkracht. Wel: de intern begeleider met schoolmaatschappelijk werk, jeugdgezondheidszorg of wijkteam.',
    means: 'Nee of twijfel betekent melden. Ja: kies hieronder wie de hulp geeft of regelt.',
  },
  4: {
    short: 'hulp aangenomen',
    question: 'Nemen ouders en kind de hulp aan, en doen ze echt mee?',
    explain: 'Echt meedoen is meer dan ja zeggen: afspraken nakomen en blijven komen.',
    means: 'Nee of twijfel betekent melden. Ja: er komt een datum, en iemand die de hulp bijhoudt.',
  },
};

export const ORDER: readonly Consideration[] = [1, 2, 3, 4];

/** The answers so far, one thin line each. */
export const answerLines = (answers: Answers, unsafe: readonly Unsafe[]): { line: string }[] =>
  ORDER.flatMap((n) => {
    const answer = answers[n];
    const how = n === 2 && unsafe.length > 0 ? ` (${labelOf('unsafe', unsafe)})` : '';
    return answer === undefined
      ? []
      : [{ line: `Vraag ${n} · ${QUESTIONS[n].short}: ${labelOf('answer', answer)}${how}` }];
  });
