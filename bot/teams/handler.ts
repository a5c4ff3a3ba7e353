import type { TurnContext } from 'botbuilder';
import { type Refusal, sentenceOf } from '../../services/domain/refusals.ts';
import type { Answer } from '../answer.ts';
import type { Bot } from '../bot.ts';
import { inTime } from '../deadline.ts';
import { answerFile, answerGroup, answerInstall, answerText } from '../chat/message.ts';
import { dispatch } from '../dispatch.ts';
import type { ChatMessage } from '../../services/ports.ts';
import { channelFound, channelsOf } from '../channel.ts';
import { heardOf, lostTo } from '../reach.ts';
import type { Turn } from './adapter.ts';
import { type Inbound, inboundOf, isPersonal, type Speaker, speakerOf } from './inbound.ts';
import { invokeResponse } from './respond.ts';
import { cardActivity, type References } from './sender.ts';

/** `rest` resolves when what goes on after an answer has come to its end. */
export type Handler = { turn: Turn; rest: () => Promise<void> };

/** One turn of the bot framework: what came in becomes a press or a message, and the answer goes back. */
export const createHandler = (bot: Bot, references: References): Handler => {
  const kept = new Set<Promise<void>>();
  /** The answer to a press leaves when its turn ends: nothing that comes after it may hold that up. */
  const keepLater = (context: TurnContext): void => {
    if (isKept(context, references)) return;
    const keeping = keepReference(context, bot, references).finally(() => kept.delete(keeping));
    kept.add(keeping);
  };
  const turn = async (context: TurnContext): Promise<void> => {
    const inbound = inboundOf(context.activity);
    switch (inbound.kind) {
      case 'press':
        await invoke(context, await dispatch(inbound.press, bot), inbound.press.surface);
        return keepLater(context);
      case 'old':
        await invoke(context, { kind: 'said', sentence: sentenceOf(OLD_CARD) }, inbound.surface);
        return keepLater(context);
      case 'text':
        await reply(context, await answer(inbound, bot));
        break;
      case 'installed':
        if (isPersonal(context.activity))
          await reply(context, await inTime(bot.limit, async () => answerInstall(inbound.from, bot)));
        else await inTime(bot.limit, async () => joined(inbound.from, context, bot, references));
        break;
      case 'removed':
        return inTime(bot.limit, async () => gone(inbound.from, context, bot, references));
      case 'nothing':
        break;
      default:
        unknownInbound(inbound);
    }
    await keepReference(context, bot, references);
  };
  const rest = async (): Promise<void> => {
    await Promise.all(kept);
  };
  return { turn, rest };
};

const OLD_CARD: Refusal = { code: 'OLD_CARD', values: {} };

/** Where others read along Pluis says nothing but where to find it. */
const answer = async (
  { from, text, hasFile, personal }: Extract<Inbound, { kind: 'text' }>,
  bot: Bot,
): Promise<ChatMessage> => {
  if (!personal) return answerGroup(text, bot);
  return hasFile ? answerFile(from, bot) : answerText(from, text, bot);
};

const invoke = async (context: TurnContext, answer: Answer, surface: 'chat' | 'dialog'): Promise<void> => {
  await context.sendActivity({ type: 'invokeResponse', value: invokeResponse(answer, surface) });
};

const reply = async (context: TurnContext, message: ChatMessage | undefined): Promise<void> => {
  if (message !== undefined) await context.sendActivity(cardActivity(message, false));
};

/** How to reach who spoke; undefined where others read along, or where nobody speaks. */
const referenceOf = ({ activity }: TurnContext) => {
  const { conversation, recipient, from, serviceUrl, channelId } = activity;
  if (from.aadObjectId === undefined || !isPersonal(activity)) return undefined;
  return { to: speakerOf(activity), route: { conversation, bot: recipient, user: from, serviceUrl, channelId } };
};

const isKept = (context: TurnContext, references: References): boolean => {
  const found = referenceOf(context);
  return found === undefined || references.isKept(found.to, found.route);
};

/** A failure to keep it never spoils an answer, and it never goes on for ever. */
const keepReference = async (context: TurnContext, bot: Bot, references: References): Promise<void> => {
  const found = referenceOf(context);
  if (found === undefined) return;
  try {
    await inTime(bot.limit, async () => {
      if (await references.keep(found.to, found.route)) await heardOf(bot, found.to);
    });
  } catch (error) {
    bot.log.error('reference not kept', { error: error instanceof Error ? error.name : 'unknown' });
  }
};

/** In a team: whoever keeps the settings of a school brings its channel. */
const joined = async (from: Speaker, context: TurnContext, bot: Bot, references: References): Promise<void> => {
  const { conversation, recipient, from: user, serviceUrl, channelId } = context.activity;
  for (const channel of await channelsOf(bot, from)) {
    await references.keep(channel, { conversation, bot: recipient, user, serviceUrl, channelId });
    await channelFound(bot, channel);
  }
  await reply(context, answerGroup('', bot));
};

/** Only the channel that was this one: Pluis may stand in another team too. */
const left = async (from: Speaker, { activity }: TurnContext, bot: Bot, references: References): Promise<void> => {
  for (const channel of await channelsOf(bot, from)) {
    const kept = await references.find(channel);
    if (kept?.conversation.id === activity.conversation.id) await references.forget(channel);
  }
};

/** A chat that is gone leads to nobody. In a team others may still have Pluis. */
const gone = async (from: Speaker, context: TurnContext, bot: Bot, references: References): Promise<void> => {
  if (!isPersonal(context.activity)) return left(from, context, bot, references);
  await references.forget(from);
  await lostTo(bot, from);
};

const unknownInbound = (inbound: never): never => {
  throw new Error(`unknown inbound: ${JSON.stringify(inbound)}`);
};
