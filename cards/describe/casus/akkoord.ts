import type { Line } from '../signaal.ts';
import { line, type Some, unknownEvent } from './line.ts';

type AkkoordEvent = Some<'StepSubmitted' | 'StepApproved' | 'StepReturned' | 'StepTakenOver'>;

/** What went to a second person and back. */
export const akkoordLines = (event: AkkoordEvent): Line[] => {
  switch (event.type) {
    case 'StepSubmitted':
      return [line('voorgelegd', event.data.note || 'Klaar met deze stap.')];
    case 'StepApproved':
      return [line('akkoord', event.data.remark || 'Akkoord, zonder opmerking.')];
    case 'StepReturned':
      return [line('teruggestuurd', event.data.remark)];
    case 'StepTakenOver':
      return [line('nam de stap over, omdat', event.data.takeReason)];
    default:
      return unknownEvent(event);
  }
};
