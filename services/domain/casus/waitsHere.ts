import type { CasusState } from './casus.ts';

/**
 * What may not fall silent when a casus ends or goes on elsewhere: it is done here first, in words. What was asked of
 * a colleague can be asked again.
 */
const waitsHere = ({ talk, weging, danger, parentsAsk }: CasusState): string[] =>
  words([
    ['er is gevaar gezien', danger !== null || (weging !== null && weging.danger !== null)],
    ['hoe een collega veilig blijft', talk.threat !== null],
    ['een gesprek dat is gepland', talk.planned !== null],
    ['of de ouders weten van het bellen', parentsAsk !== null],
  ]);

/** What another casus of the same child does not have: a signal brings honour along. */
export const cannotMove = (state: CasusState): string[] => [
  ...waitsHere(state),
  ...words([
    ['de ouders vertellen wat is afgesproken', state.informs !== null],
    ['wie de zaak weer mag zien', state.lifting !== null],
    ['een kind dat van school gaat', state.left !== null],
    [ADVICE, (state.honour === 'ask' || state.disclosed) && state.signals.length === 0],
  ]),
];

/** What the end waits for: advice too, where there is doubt or where it is about honour (R43, R61). */
export const cannotEnd = (state: CasusState): string[] => [
  ...waitsHere(state),
  ...words([[ADVICE, state.honour === 'ask' || state.disclosed || isDoubtAlone(state)]]),
];

const ADVICE = 'advies van Veilig Thuis';

const isDoubtAlone = ({ doubt, answers, advice }: CasusState): boolean =>
  (doubt || answers[1] === 'twijfel') && advice.state === 'none';

const words = (waits: [string, boolean][]): string[] => waits.filter(([, isThere]) => isThere).map(([word]) => word);
