import { ActivityTypes, type CloudAdapter, type ConversationReference, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { outcomeOf } from './outcome.ts';
import type { ChatMessage, Clock, Notifier, PersonKey, PersonStore, Sent } from '../../services/ports.ts';

const REFERENCE = 'reference';

const reference = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversation: z.object({ id: z.string(), tenantId: z.string().optional(), conversationType: z.string().optional() }),
  bot: z.object({ id: z.string() }),
  user: z.object({ id: z.string(), aadObjectId: z.string().optional() }),
});
type Reference = z.infer<typeof reference>;

/** What `reference` keeps of it, in one line. */
const routeOf = ({ serviceUrl, channelId, conversation, bot, user }: Partial<ConversationReference>): string =>
  JSON.stringify([
    serviceUrl,
    channelId,
    [conversation?.id, conversation?.tenantId, conversation?.conversationType],
    bot?.id,
    [user?.id, user?.aadObjectId],
  ]);

/** How to reach somebody: ids and an address, no name. Kept per person, overwritten by what came last. */
export const createReferences = (persons: PersonStore, clock: Clock) => {
  const last = new Map<string, string>();
  const keyOf = ({ tenant, person }: PersonKey): string => `${tenant}|${person}`;
  /** Asked at every turn, so it costs hardly anything. */
  const isKept = (to: PersonKey, from: Partial<ConversationReference>): boolean =>
    last.get(keyOf(to)) === routeOf(from);
  /** Answers whether it was new. */
  const keep = async (to: PersonKey, from: Partial<ConversationReference>): Promise<boolean> => {
    const parsed = reference.safeParse(from);
    if (!parsed.success || isKept(to, from)) return false;
    await persons.put(to, REFERENCE, new TextEncoder().encode(JSON.stringify(parsed.data)));
    last.set(keyOf(to), routeOf(from));
    return true;
  };
  const find = async (to: PersonKey): Promise<Reference | undefined> => {
    const bytes = await persons.get(to, REFERENCE, clock.now());
    return bytes === undefined ? undefined : reference.parse(JSON.parse(new TextDecoder().decode(bytes)));
  };
  const forget = async (to: PersonKey): Promise<void> => {
    last.delete(keyOf(to));
    await persons.remove(to, REFERENCE);
  };
  return { isKept, keep, find, forget };
};

export type References = ReturnType<typeof createReferences>;

/** The SDK's type wants names; there are none. */
const nameless = ({ conversation, bot, user, ...rest }: Reference): Partial<ConversationReference> => ({
  ...rest,
  conversation: { isGroup: false, conversationType: 'personal', name: '', ...conversation },
  bot: { name: '', ...bot },
  user: { name: '', ...user },
});

const CARD = 'application/vnd.microsoft.card.adaptive';

/** One activity with a card and nothing else: text and attachment together would be split (platform.md 1.5). */
export const cardActivity = ({ line, card }: ChatMessage, alert: boolean) => ({
  type: ActivityTypes.Message,
  summary: line,
  attachments: [{ contentType: CARD, content: card }],
  ...(alert ? { channelData: { notification: { alert: true } } } : {}),
});

type Act = (context: TurnContext) => Promise<string | undefined>;

/** The adapter keeps an error of a turn to itself (`onTurnError`): what Teams answered is only known in here. */
const attempted = async (context: TurnContext, act: Act, conversation: string): Promise<Sent> => {
  try {
    const activity = await act(context);
    return activity === undefined ? { kind: 'ambiguous', note: 'no id' } : { kind: 'sent', activity, conversation };
  } catch (error) {
    return outcomeOf(error);
  }
};

/** More than sixty Teams does not take; without any, everybody's client would ask (style.md 4.6). */
const VIEWS = 60;

const withViews = async ({ views, ...message }: ChatMessage, tenant: string, find: References['find']) => {
  if (views === undefined) return message;
  const found = await Promise.all(views.people.slice(0, VIEWS).map(async (person) => find({ tenant, person })));
  const userIds = found.flatMap((one) => (one === undefined ? [] : [one.user.id]));
  if (userIds.length === 0) return message;
  return { ...message, card: { ...message.card, refresh: { action: views.action, userIds } } };
};

/** Sends to people who do not speak at this moment. One POST or PUT each; never throws. */
export const createNotifier = (adapter: CloudAdapter, appId: string, references: References): Notifier => {
  const reach = async (to: PersonKey, act: Act): Promise<Sent> => {
    const found = await references.find(to);
    if (found === undefined) return { kind: 'routeGone', note: 'no conversation with this person' };
    // A message without an id in the answer has most likely arrived.
    const outcome: { sent: Sent } = { sent: { kind: 'ambiguous', note: 'no id' } };
    try {
      await adapter.continueConversationAsync(appId, nameless(found), async (context) => {
        outcome.sent = await attempted(context, act, found.conversation.id);
      });
    } catch (error) {
      return outcomeOf(error);
    }
    return outcome.sent;
  };
  return {
    send: async (to, message, alert) => {
      const whole = await withViews(message, to.tenant, references.find);
      return reach(to, async (context) => (await context.sendActivity(cardActivity(whole, alert)))?.id);
    },
    update: async (to, card, message) =>
      reach(to, async (context) => {
        await context.updateActivity({ ...cardActivity(message, false), id: card.activity });
        return card.activity;
      }),
  };
};
