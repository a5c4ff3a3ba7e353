import { acuteWatch, acuteWatchData } from '../../cards/chat/acuteWatch.ts';
import { alerted, alertedData } from '../../cards/chat/alerted.ts';
import { digest as digestCard, digestText } from '../../cards/chat/digest.ts';
import { channelPost, channelText } from '../../cards/chat/channelPost.ts';
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
import { plain, withMaybeTwice } from '../../cards/plain.ts';
import { receipt, receiptData } from '../../cards/chat/receipt.ts';
import { nudgeStaff } from '../../cards/chat/nudgeStaff.ts';
import { receiptStaff, receiptStaffData } from '../../cards/chat/receiptStaff.ts';
import { receiptAcute, receiptAcuteData } from '../../cards/chat/receiptAcute.ts';
import { typedText } from '../../cards/chat/typedText.ts';
import type { AnyCard } from '../../cards/card.ts';
import type { Ids } from '../../cards/ids.ts';
import type { JsonObject } from '../../cards/json.ts';
import { type Frame, render } from '../../cards/render.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import { closedTo } from '../../services/domain/casus/collega.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL, type NeutralText } from '../../services/domain/neutral.ts';
import { nameOf } from '../../services/domain/school/school.ts';
import type { Awaited } from '../../services/domain/awaited.ts';
import { mayReadSignaal } from '../../services/domain/signaal/relations.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { codeOf } from '../../services/ids.ts';
import type { ChatMessage } from '../../services/ports.ts';
import type { About, Digest, Draw, Shell } from '../../services/shell.ts';
import { turnOn } from './turnOn.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import type { Press } from '../press.ts';

/** Every chat card that stands for a stream, drawn as that stream is now. */

type Drawn = { card: AnyCard; data: { line: NeutralText } & Record<string, unknown>; panelOpen?: boolean };

type Message = { line: NeutralText; card: JsonObject };

const message = ({ card, data, panelOpen = false }: Drawn, ids: Ids): Message => {
  const frame: Frame = panelOpen ? { ids, refusal: '', values: {}, panelOpen } : { ids, refusal: '', values: {} };
  return { line: data.line, card: render(card, data, frame) };
};

/** What the author of a signal has in his chat. */
const authorCard = (state: SignaalState, facts: Facts, code: string): Drawn => {
  if (state.staff !== null) return { card: receiptStaff, data: receiptStaffData(state, facts, code) };
  if (state.kind === 'alarm' && state.initials === '') return { card: alerted, data: alertedData(state, facts, code) };
  if (state.danger === 'jaNu' && !isInHand(state))
    return { card: receiptAcute, data: receiptAcuteData(state, facts, code) };
  return { card: receipt, data: receiptData(state, facts, code), panelOpen: DOUBT.includes(state.danger) };
};

const DOUBT: SignaalState['danger'][] = ['weetNiet', 'jaNu'];

/** Somebody came, and its author was answered: then he can open the answer. */
const isInHand = ({ alarm, triage }: SignaalState): boolean =>
  triage !== null && alarm !== null && alarm.takenBy !== '';

const signaalCard = (state: SignaalState, facts: Facts, code: string): Drawn =>
  state.author === facts.actor.person
    ? authorCard(state, facts, code)
    : { card: acuteWatch, data: acuteWatchData(state, facts, code) };

/** The card that takes the place of the one that was pressed. */
export const chatOfSignaal = (state: SignaalState, facts: Facts, id: string, bot: Bot): Answer => {
  const { tenant, school } = facts.actor;
  const code = codeOf(bot.keys, { tenant, school, stream: id });
  const ids = { school, stream: id, step: '', render: bot.newId(), seen: state.version };
  return { kind: 'shown', card: message(signaalCard(state, facts, code), ids).card, title: `Pluis · ${code}` };
};

/** The question whether all is well, in the place of the card that was pressed. */
export const checkInChat = (state: CasusState, facts: Facts, id: string, bot: Bot): Answer => {
  const { tenant, school } = facts.actor;
  const code = codeOf(bot.keys, { tenant, school, stream: id });
  const ids = { school, stream: id, step: '', render: bot.newId(), seen: state.revision };
  const drawn: Drawn = { card: checkIn, data: checkInData(state, facts, code) };
  return { kind: 'shown', card: message(drawn, ids).card, title: `Pluis · ${code}` };
};

/** Draws what a delivery says, from the stream as it is at this moment. */
export const createDraw = (newId: () => string): Draw => ({
  shell: (shell, twice) => {
    const ids = idsOf(shell.about, newId);
    const drawn = marked(message(drawnOf(shell), ids), twice);
    return shell.why === 'channel' ? { ...drawn, views: { people: shell.people, action: viewAction(ids) } } : drawn;
  },
  digest: (digest, twice) => marked(message(digestOf(digest), ownIds(digest.school, newId)), twice),
  plain: (twice) => marked(plain(ownIds('', newId)), twice),
});

/** What Teams asks by itself for whoever has a view of his own; ids only (style.md 4.8). */
const viewAction = (ids: Ids): JsonObject => ({
  type: 'Action.Execute',
  title: 'Vernieuw',
  verb: 'channel.view',
  data: { verb: 'channel.view', ids },
});

/** The post in the channel as one person sees it. */
export const channelChat = (press: Press, bot: Bot, code: string, waits: boolean): Answer => {
  const ids = { ...press.ids, render: bot.newId() };
  const data = { line: NEUTRAL.N7, code, personal: true, text: channelText(waits), opens: waits };
  return { kind: 'shown', card: message({ card: channelPost, data }, ids).card, title: 'Pluis' };
};

/** A message that may have come before says so, under its first line. */
const marked = ({ line, card }: Message, twice: boolean): ChatMessage =>
  twice ? { line, card: withMaybeTwice(card) } : { line, card };

const ownIds = (school: string, newId: () => string): Ids => ({
  school,
  stream: '',
  step: '',
  render: newId(),
  seen: 0,
});

const digestOf = ({ waits, thisWeek }: Digest): Drawn => ({
  card: digestCard,
  data: { line: NEUTRAL.N6, text: digestText(waits, thisWeek) },
});

const idsOf = (about: About, newId: () => string): Ids => ({
  school: about.address.school,
  stream: about.address.stream,
  step: '',
  render: newId(),
  seen: about.state.version,
});

/** What waits at the school itself is known by the school's name; everything else by its code. */
const shownCode = ({ kind, facts, code }: About): string => (kind === 'school' ? facts.school.name : code);

const drawnOf = (shell: Shell): Drawn => {
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

/** What becomes of the card that offered to make a signal of a message. */
export const droppedCard = (press: Press, bot: Bot): Answer => {
  const ids = { ...press.ids, render: bot.newId() };
  const drawn: Drawn = { card: typedText, data: { line: NEUTRAL.N1, waits: false, gone: true } };
  return { kind: 'shown', card: message(drawn, ids).card, title: 'Pluis' };
};

const unknownShell = (shell: never): never => {
  throw new Error(`unknown shell: ${JSON.stringify(shell)}`);
};
