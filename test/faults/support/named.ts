import type { ChatMessage } from '../../../services/ports.ts';
import type { Draw, Shell } from '../../../services/shell.ts';

const message = (what: string, twice: boolean): ChatMessage => ({
  line: 'Er staat iets voor je klaar in Pluis.',
  card: { what, twice },
});

/** Cards that say which slot they stand for, instead of how they look. */
export const NAMED: Draw = {
  shell: (shell, twice) => message(`${shell.about.address.stream} ${whatOf(shell)}`, twice),
  digest: (digest, twice) => message(`digest ${digest.school}`, twice),
  plain: (twice) => message('plain', twice),
};

const whatOf = (shell: Shell): string => {
  if (shell.why === 'reminder') return shell.reminder.slot;
  return shell.why === 'waits' ? `${shell.wait.page} ${shell.wait.key}` : shell.why;
};
