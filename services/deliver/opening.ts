import { type ToSend, sendingAt } from '../domain/reminders/sending.ts';
import type { Instant } from '../domain/time.ts';
import type { DeliveryKind } from '../ports.ts';
import type { Shell } from '../shell.ts';

/** The first moment, from this one on, at which this may leave: what was held up may come out in the night. */
export const openingOf = (shell: Shell, kind: DeliveryKind, now: Instant): Instant => {
  const what = kind === 'nudge' ? whatOf(shell) : undefined;
  if (what === undefined) return now;
  const { about } = shell;
  return sendingAt(what, now, about.kind === 'school' ? '' : about.state.pace, about.facts);
};

/** That somebody was not reached is told as soon as it is known: it may be about an alarm. */
const whatOf = (shell: Shell): ToSend | undefined => {
  switch (shell.why) {
    case 'waits':
      return shell.wait;
    case 'reminder':
      return shell.reminder;
    case 'channel':
      return { person: shell.to, page: 'weighing-view', line: 'N7' };
    case 'unreached':
    case 'done':
    case 'later':
    case 'receipt':
      return undefined;
    default:
      return unknownShell(shell);
  }
};

const unknownShell = (shell: never): never => {
  throw new Error(`unknown shell: ${JSON.stringify(shell)}`);
};
