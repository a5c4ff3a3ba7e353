import { acuteWatch, acuteWatchData } from '../../cards/chat/acuteWatch.ts';
import { channelPost, channelText } from '../../cards/chat/channelPost.ts';
import { checkIn, checkInData } from '../../cards/chat/checkIn.ts';
import { typedText } from '../../cards/chat/typedText.ts';
import type { CasusState } from '../../services/domain/casus/casus.ts';
import type { Facts } from '../../services/domain/decision.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { codeOf } from '../../services/ids.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import type { Press } from '../press.ts';
import { authorCard } from './authorCard.ts';
import { type Drawn, message } from './rendered.ts';

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

const signaalCard = (state: SignaalState, facts: Facts, code: string): Drawn =>
  state.author === facts.actor.person
    ? authorCard(state, facts, code)
    : { card: acuteWatch, data: acuteWatchData(state, facts, code) };

/** The post in the channel as one person sees it. */
export const channelChat = (press: Press, bot: Bot, code: string, waits: boolean): Answer => {
  const ids = { ...press.ids, render: bot.newId() };
  const data = { line: NEUTRAL.N7, code, personal: true, text: channelText(waits), opens: waits };
  return { kind: 'shown', card: message({ card: channelPost, data }, ids).card, title: 'Pluis' };
};

/** What becomes of the card that offered to make a signal of a message. */
export const droppedCard = (press: Press, bot: Bot): Answer => {
  const ids = { ...press.ids, render: bot.newId() };
  const drawn: Drawn = { card: typedText, data: { line: NEUTRAL.N1, waits: false, gone: true } };
  return { kind: 'shown', card: message(drawn, ids).card, title: 'Pluis' };
};
