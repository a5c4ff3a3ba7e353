import type { CasusState } from '../../services/domain/casus/casus.ts';
import { type Protocol, type ProtocolStep, type Stap, stepOf } from '../../services/domain/protocol.ts';

type Named = Pick<ProtocolStep, 'number' | 'name'>;
type Decided = Pick<CasusState, 'outcome'>;

/** A step by the name that the school gave it; where help and report have names of their own, by the outcome. */
export const stepName = (protocol: Protocol, kind: Stap, { outcome }: Decided): string =>
  namesOf(protocol, kind, outcome)
    .map(({ name }) => name)
    .join(', en: ');

/** The same with the school's own number before it: a number never stands alone, a name may. */
export const stepTitle = (protocol: Protocol, kind: Stap, { outcome }: Decided): string =>
  namesOf(protocol, kind, outcome).map(numbered).join(' · ');

/** A step as the school's document knows it, before anything is decided. */
export const numbered = ({ number, name }: Named): string => (number === '' ? name : `${number}. ${name}`);

const namesOf = (protocol: Protocol, kind: Stap, outcome: CasusState['outcome']): Named[] => {
  const { afterOutcome, ...step } = stepOf(protocol, kind);
  if (afterOutcome === undefined || outcome === null || !outcome.frozen) return [step];
  switch (outcome.outcome) {
    case 'hulp':
      return [afterOutcome.help];
    case 'melden':
      return [afterOutcome.report];
    case 'meldenEnHulp':
      return [afterOutcome.help, afterOutcome.report];
    case 'weerlegd':
      return [step];
    default:
      return unknownOutcome(outcome.outcome);
  }
};

const unknownOutcome = (outcome: never): never => {
  throw new Error(`unknown outcome: ${JSON.stringify(outcome)}`);
};
