import { labelOf } from '../../labels.ts';
import { OUTCOME_WORDS } from '../outcome.ts';
import { shortOf } from '../questions.ts';
import { schoolLabel, type Words } from '../../schoolWords.ts';
import type { Line } from '../signaal.ts';
import { joined, labelled, line, type Some, unknownEvent } from './line.ts';

type BeslissenEvent = Some<'AfwegingAnswered' | 'OutcomeProposed' | 'OutcomeFrozen'>;

/** The questions, what followed from them. */
export const beslissenLines = (event: BeslissenEvent, words: Words): Line[] => {
  switch (event.type) {
    case 'AfwegingAnswered':
      return [
        line(
          joined([
            `vraag ${event.data.n}, ${shortOf(event.data.n)}: ${labelOf('answer', event.data.answer)}`,
            unsafe(event.data),
            help(event.data, words),
          ]),
          event.data.reason,
        ),
      ];
    case 'OutcomeProposed':
      return [line(`voorstel: ${OUTCOME_WORDS[event.data.outcome]}`, event.data.comment || 'Volgt uit de antwoorden.')];
    case 'OutcomeFrozen':
      return [
        line(
          `besluit: ${OUTCOME_WORDS[event.data.outcome]}`,
          `Het besluit staat vast. Versie van de vragen: ${event.data.framework}.`,
        ),
      ];
    default:
      return unknownEvent(event);
  }
};

const unsafe = ({ unsafe: how }: Some<'AfwegingAnswered'>['data']): string => labelOf('unsafe', how);

const help = ({ provider }: Some<'AfwegingAnswered'>['data'], words: Words): string =>
  provider === '' ? '' : labelled('hulp door', schoolLabel('provider', words, provider));
