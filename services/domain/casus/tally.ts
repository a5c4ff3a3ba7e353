import type { Stap } from '../protocol.ts';
import type { CasusEvent } from './events.ts';
import type { CasusState } from './casus.ts';
import { missingViews } from './evolve/weging.ts';

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
export const evolveTally = (before: CasusState, event: CasusEvent): Tally => ({
  ...before.tally,
  ...changeOf(before, event),
});

/** Most events say nothing to the figures. */
const changeOf = ({ tally, pending, step, weging }: CasusState, event: CasusEvent): Partial<Tally> => {
  if (event.type === 'StepApproved')
    return pending?.what === 'skip'
      ? { skipped: withStap(tally.skipped, event.data.step) }
      : { done: withStap(tally.done, event.data.step) };
  if (event.type === 'CasusClosed') return step === 'volgen' ? { done: withStap(tally.done, step) } : {};
  if (event.type === 'AdviesVTRecorded') return event.data.done === 'gebeld' ? { advised: true } : {};
  if (event.type === 'EmergencyRecorded') return event.data.called.includes('veiligThuis') ? { advised: true } : {};
  if (event.type === 'HulpPlanned') return { helped: true };
  if (event.type === 'WegingPlanned') return { called: event.data.whyMissing === '' };
  if (event.type !== 'WegingRecorded') return {};
  const whole = tally.called && weging !== null && missingViews(weging).length === 0;
  return { weighed: whole ? 'heel' : 'deels' };
};

const withStap = (steps: Stap[], step: Stap): Stap[] => (steps.includes(step) ? steps : [...steps, step]);
