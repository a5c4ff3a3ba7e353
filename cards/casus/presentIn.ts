import type { CasusState } from '../../services/domain/casus/casus.ts';

const times = (count: number, one: string, more: string): string => (count === 1 ? one : `${count} ${more}`);

/** What is there in the step that is on, in words: also what speaks against. */
export const presentIn = (state: CasusState): string[] => {
  switch (state.step) {
    case 'signaleren':
      return observed(state);
    case 'consultatie':
      return consulted(state);
    case 'gesprek':
      return talked(state);
    case 'wegen':
    case 'beslissen':
    case 'volgen':
      return [];
    default:
      return unknownStep(state.step);
  }
};

const observed = ({ observations: { count, against } }: CasusState): string[] => [
  ...(count === 0 ? [] : [times(count, '1 waarneming', 'waarnemingen')]),
  against === 0
    ? 'Nog niets dat de zorg tegenspreekt. Is dat er wel? Schrijf het ook op.'
    : times(against, '1 daarvan spreekt de zorg tegen', 'daarvan spreken de zorg tegen'),
];

const ADVICE: Record<CasusState['advice']['state'], string[]> = {
  none: [],
  given: ['Veilig Thuis gaf advies'],
  declined: ['Veilig Thuis is niet gevraagd, met uitleg'],
};

const consulted = ({ consultations, doubt, advice }: CasusState): string[] => [
  ...(consultations === 0 ? [] : [times(consultations, '1 keer overlegd', 'keer overlegd')]),
  ...(doubt ? ['Er is twijfel over oorzaak of veiligheid'] : []),
  ...ADVICE[advice.state],
];

const talked = ({ talk: { held, otherCause } }: CasusState): string[] => [
  ...(held === 0 ? [] : [times(held, '1 keer gepraat', 'keer gepraat')]),
  ...(otherCause ? ['Er is een andere verklaring gehoord'] : []),
];

const unknownStep = (step: never): never => {
  throw new Error(`unknown step: ${JSON.stringify(step)}`);
};
