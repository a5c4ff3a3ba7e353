import type { Stap } from '../../../services/domain/protocol.ts';
import type { Words } from '../../schoolWords.ts';
import type { Line } from '../signaal.ts';
import { joined, line, type Some, unknownEvent } from './line.ts';

type AkkoordEvent = Some<'StepSubmitted' | 'StepApproved' | 'StepReturned' | 'StepTakenOver'>;

/** What went to a second person and back. */
export const akkoordLines = (event: AkkoordEvent, { steps }: Words): Line[] => {
  const of = (kind: Stap): string => steps.find((step) => step.kind === kind)?.name ?? '';
  switch (event.type) {
    case 'StepSubmitted':
      return [line('voorgelegd', event.data.note || 'Klaar met deze stap.')];
    case 'StepApproved':
      return [line(joined(['akkoord', of(event.data.step)], ': '), event.data.remark || 'Akkoord, zonder opmerking.')];
    case 'StepReturned':
      return [line(joined(['teruggestuurd', of(event.data.step)], ': '), event.data.remark)];
    case 'StepTakenOver':
      return [line('nam de stap over, omdat', event.data.takeReason)];
    default:
      return unknownEvent(event);
  }
};
