import { acuteWatch, acuteWatchData } from '../../cards/chat/acuteWatch.ts';
import { channelPost } from '../../cards/chat/channelPost.ts';
import { checkIn, checkInData } from '../../cards/chat/checkIn.ts';
import { nudge } from '../../cards/chat/nudge.ts';
import {
  doneBy,
  doneByYou,
  laterText,
  NOT_NEEDED,
  reminderText,
  unreachableText,
  waitingText,
} from '../../cards/chat/nudgeText.ts';
import { nudgeStaff } from '../../cards/chat/nudgeStaff.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { closedTo } from '../../services/domain/casus/collega.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { Awaited } from '../../services/domain/awaited.ts';
import { mayReadSignaal } from '../../services/domain/signaal/relations.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import type { About, Shell } from '../../services/shell.ts';
import { turnOn } from './turnOn.ts';
import { authorCard } from './authorCard.ts';
import type { Drawn } from './rendered.ts';

/** What a message says of its stream, for who it is for. */
export const shellCard = (shell: Shell): Drawn => {
  const { about, to } = shell;
  const code = shownCode(about);
  if (isHidden(shell)) return settledNudge('', NOT_NEEDED, about.code);
  switch (shell.why) {
    case 'waits':
      if (about.kind === 'signaal' && shell.wait.page === 'acute-watch') return watch(about.state, about);
      if (about.kind === 'casus' && shell.wait.page === 'check-in') return allWell(about.state, about);
      if (about.kind === 'signaal' && shell.wait.page === 'emergency')
        return authorCard(about.state, about.facts, about.code);
      return quietly(about, waiting(shell.wait, waitingText(shell.wait), shell, code));
    case 'reminder':
      if (about.kind === 'signaal' && shell.reminder.page === 'acute-watch') return watch(about.state, about);
      if (about.kind === 'casus' && shell.reminder.page === 'check-in') return allWell(about.state, about);
      return quietly(about, waiting(shell.reminder, reminderText(shell.reminder), shell, code));
    case 'unreached':
      return quietly(about, unreachable(nameOf(about.facts.school, shell.person), code));
    case 'done':
      if (about.kind === 'signaal' && shell.page === 'acute-watch') return watch(about.state, about);
      if (about.kind === 'casus' && shell.page === 'check-in') return allWell(about.state, about);
      // The board hears that it goes on, and of nobody who did something.
      if (shell.page === 'process-note') return settledNudge('', NOT_NEEDED, code);
      return quietly(
        about,
        settledNudge(
          shell.page,
          shell.by === to ? doneByYou(shell.at) : doneBy(nameOf(about.facts.school, shell.by), shell.passed),
          code,
        ),
      );
    case 'later':
      return settledNudge(shell.page, laterText(shell.until), code);
    case 'channel':
      return {
        card: channelPost,
        data: { line: NEUTRAL.N7, code: about.code, personal: false, text: '', opens: true },
      };
    case 'receipt':
      return about.kind === 'signaal'
        ? authorCard(about.state, about.facts, about.code)
        : settledNudge('', NOT_NEEDED, about.code);
    default:
      return unknownShell(shell);
  }
};

/** What waits at the school itself is known by the school's name; everything else by its code. */
const shownCode = ({ kind, facts, code }: About): string => (kind === 'school' ? facts.school.name : code);

/** Who may not read it (any more) is told nothing, not even who did something: his card goes quiet. */
const isHidden = ({ about, to }: Shell): boolean => {
  if (about.kind === 'casus') return closedTo(about.state, about.facts).includes(to);
  return about.kind === 'signaal' && about.state.version > 0 && isClosedTo(about.state, about.facts);
};

const isClosedTo = (state: SignaalState, facts: Facts): boolean =>
  (state.staff !== null || state.excluded.includes(facts.actor.person)) && !mayReadSignaal(state, facts);

const quietly = (about: About, drawn: Drawn): Drawn =>
  about.kind !== 'school' && about.state.staff !== null ? { ...drawn, card: nudgeStaff } : drawn;

const watch = (state: SignaalState, { facts, code }: Pick<About, 'facts' | 'code'>): Drawn => ({
  card: acuteWatch,
  data: acuteWatchData(state, facts, code),
});

const allWell = (state: CasusState, { facts, code }: Pick<About, 'facts' | 'code'>): Drawn => ({
  card: checkIn,
  data: checkInData(state, facts, code),
});

const waiting = (
  { page, line }: Pick<Awaited, 'page' | 'line'>,
  text: string,
  { about, to }: Shell,
  code: string,
): Drawn => ({
  card: nudge,
  data: {
    ...nothingMore,
    line: NEUTRAL[line],
    code,
    text,
    waits: true,
    opens: `${page}.open`,
    ...turnOn(page, to, about),
  },
});

const nothingMore = { waits: false, done: false, later: false, hands: false };

const unreachable = (colleague: string, code: string): Drawn => ({
  card: nudge,
  data: { ...nothingMore, line: NEUTRAL.N10, code, text: unreachableText(colleague), opens: 'help.open' },
});

const settledNudge = (page: string, text: string, code: string): Drawn => ({
  card: nudge,
  data: { ...nothingMore, line: NEUTRAL.N8, code, text, done: page !== '', opens: `${page}.open` },
});

const unknownShell = (shell: never): never => {
  throw new Error(`unknown shell: ${JSON.stringify(shell)}`);
};
