import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { type Press, pressOf } from '../press.ts';

/** Who speaks, as the authenticated activity says. */
export type Speaker = { tenant: string; person: string };

/** What comes in from Teams, with nothing of Teams left in it but the conversation. */
export type Inbound =
  | { kind: 'press'; press: Press }
  | { kind: 'old'; surface: Press['surface'] }
  | { kind: 'text'; from: Speaker; text: string; hasFile: boolean; personal: boolean }
  | { kind: 'installed'; from: Speaker }
  | { kind: 'removed'; from: Speaker }
  | { kind: 'nothing' };

const action = z.object({ action: z.object({ data: z.unknown() }), trigger: z.string().optional() });
const dialog = z.object({ data: z.unknown() });

/** Who sent it: object id and tenant, nothing that a card or a name could say. */
export const speakerOf = (activity: Activity): Speaker => ({
  tenant:
    activity.conversation.tenantId ??
    z.object({ tenant: z.object({ id: z.string() }) }).parse(activity.channelData).tenant.id,
  person: activity.from.aadObjectId ?? '',
});

export const inboundOf = (activity: Activity): Inbound => {
  const from = speakerOf(activity);
  if (activity.type === 'message') return messageOf(activity, from);
  if (activity.type === 'installationUpdate')
    return activity.action?.startsWith('add') ? { kind: 'installed', from } : { kind: 'removed', from };
  if (activity.type !== 'invoke') return { kind: 'nothing' };
  return activity.name === 'adaptiveCard/action' ? chatPress(activity, from) : dialogPress(activity, from);
};

/** A chat with one person; everything else has others reading along. */
export const isPersonal = ({ conversation }: Activity): boolean =>
  (conversation.conversationType ?? 'personal') === 'personal';

// In a team people have to name the bot before it hears them.
const MENTION = /<at>[^<]*<\/at>/g;

const HTML = 'text/html';

/** Teams sends every message with an HTML copy as an attachment; anything beside that is a file. */
const messageOf = (activity: Activity, from: Speaker): Inbound => ({
  kind: 'text',
  from,
  text: (activity.text ?? '').replaceAll(MENTION, ''),
  personal: isPersonal(activity),
  hasFile: (activity.attachments ?? []).some(({ contentType }) => contentType !== HTML),
});

// botbuilder drops `trigger` from the value that it hands on (style.md 2.1): it is read from the raw activity.
const chatPress = (activity: Activity, from: Speaker): Inbound => {
  const value = action.safeParse(activity.value);
  const card = {
    person: from.person,
    activity: activity.replyToId ?? '',
    conversation: activity.conversation.id,
  };
  const press = value.success
    ? pressOf(value.data.action.data, {
        ...from,
        surface: 'chat',
        automatic: value.data.trigger === 'automatic',
        card: card.activity === '' ? undefined : card,
      })
    : undefined;
  return press === undefined ? { kind: 'old', surface: 'chat' } : { kind: 'press', press };
};

const dialogPress = (activity: Activity, from: Speaker): Inbound => {
  const value = dialog.safeParse(activity.value);
  const press = value.success
    ? pressOf(value.data.data, { ...from, surface: 'dialog', automatic: false, card: undefined })
    : undefined;
  return press === undefined ? { kind: 'old', surface: 'dialog' } : { kind: 'press', press };
};
