import type { Stap } from '../protocol.ts';
import type { CasusEvent, CasusState } from './casus.ts';
import { missingViews } from './evolveWeging.ts';

/**
 * What a casus adds to the figures of its school (R112), and what its state of today no longer says. Only yes or no:
 * no text, no person, no day.
 */
export type Tally = {
  /** Steps that a second person agreed to; the last one when the casus was closed in it. */
  done: Stap[];
  /** Steps that were left out on a ground that a second person agreed to. */
  skipped: Stap[];
  /** Veilig Thuis was asked for advice. */
  advised: boolean;
  /** Help was planned. */
  helped: boolean;
  /** The weighing was called with everything there that it builds on. */
  called: boolean;
  /** `heel`: besides, everybody who weighs gave a view of his own before it. Of the latest weighing. */
  weighed: '' | 'heel' | 'deels';
};

export const noTally: Tally = { done: [], skipped: [], advised: false, helped: false, called: false, weighed: '' };

/** The tally after an event, from the state that it found. */
export const evolveTally = (before: CasusState, event: CasusEvent): Tally => {
  const { tally, pending, step, weging } = before;
  switch (event.type) {
    case 'StepApproved':
      return pending?.what === 'skip'
        ? { ...tally, skipped: withStap(tally.skipped, event.data.step) }
        : { ...tally, done: withStap(tally.done, event.data.step) };
    case 'CasusClosed':
      return step === 'volgen' ? { ...tally, done: withStap(tally.done, step) } : tally;
    case 'AdviesVTRecorded':
      return event.data.done === 'gebeld' ? { ...tally, advised: true } : tally;
    case 'EmergencyRecorded':
      return event.data.called.includes('veiligThuis') ? { ...tally, advised: true } : tally;
    case 'HulpPlanned':
      return { ...tally, helped: true };
    case 'WegingPlanned':
      return { ...tally, called: event.data.whyMissing === '' };
    case 'WegingRecorded': {
      const whole = tally.called && weging !== null && missingViews(weging).length === 0;
      return { ...tally, weighed: whole ? 'heel' : 'deels' };
    }
    default:
      return tally;
  }
};

const withStap = (steps: Stap[], step: Stap): Stap[] => (steps.includes(step) ? steps : [...steps, step]);
