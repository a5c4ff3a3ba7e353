import { type CloudAdapter, type ConversationReference, TeamsInfo, TurnContext } from 'botbuilder';
import { isObject, type JsonObject, text } from '../../../sandbox/fakeTeams/json.ts';
import { everything, form, plain, saved } from './echoCards.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

const withCard = (card: JsonObject, summary = '') => ({
  type: 'message',
  ...(summary === '' ? {} : { summary }),
  attachments: [{ contentType: CARD, content: card }],
});

type Memory = { references: Map<string, Partial<ConversationReference>>; last: Map<string, string> };

/** A small real bot: it answers, changes cards, opens dialogs, and writes to others by itself. */
export const createEchoBot = (adapter: CloudAdapter) => {
  const memory: Memory = { references: new Map(), last: new Map() };
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    memory.references.set(activity.from.name, TurnContext.getConversationReference(activity));
    if (activity.type === 'installationUpdate') await context.sendActivity(withCard(plain('Welkom.')));
    else if (activity.type === 'message') await onMessage(context, adapter, memory);
    else if (activity.type === 'invoke') await answer(context, onInvoke(activity.name ?? '', activity.value));
  };
};

const answer = async (context: TurnContext, { status, body }: { status: number; body?: object }): Promise<void> => {
  await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
};

const onInvoke = (name: string, value: unknown): { status: number; body?: object } => {
  if (!isObject(value)) return { status: 400 };
  if (name !== 'adaptiveCard/action') return inDialog(isObject(value['data']) ? value['data'] : {});
  const data = isObject(value['action']) && isObject(value['action']['data']) ? value['action']['data'] : {};
  if (data['verb'] === 'stumble') return { status: 500 };
  if (data['verb'] === 'refuse')
    return { status: 200, body: { statusCode: 200, type: MESSAGE, value: 'Dit kan niet.' } };
  const card = data['verb'] === 'look' ? plain(`Ververst: ${text(value['trigger'])}`) : saved(data);
  return { status: 200, body: { statusCode: 200, type: CARD, value: card } };
};

const inDialog = (data: JsonObject): { status: number; body?: object } => {
  const shown = (card: JsonObject) => ({
    status: 200,
    body: { task: { type: 'continue', value: { title: 'Vul aan', card: { contentType: CARD, content: card } } } },
  });
  if (data['verb'] === 'open') return shown(form());
  if (data['verb'] === 'again') return shown(form('Vul nog iets in.'));
  if (data['verb'] === 'end') return { status: 200 };
  return { status: 200, body: { task: { type: 'message', value: `Ontvangen: ${JSON.stringify(data)}` } } };
};

const onMessage = async (context: TurnContext, adapter: CloudAdapter, memory: Memory): Promise<void> => {
  const { activity } = context;
  const [first = '', second = ''] = (activity.text ?? '').split(' ');
  const id = memory.last.get(activity.from.name) ?? '';
  if (activity.attachments?.some(({ contentType }) => contentType !== 'text/html'))
    await context.sendActivity('Geen bestanden.');
  else if (first === 'kaart') memory.last.set(activity.from.name, await sent(context, everything()));
  else if (first === 'wijzig') await context.updateActivity({ ...withCard(plain('Gewijzigd.')), id: second || id });
  else if (first === 'weg') await context.deleteActivity(id);
  else if (first === 'wie') await context.sendActivity(await whoIs(context));
  else if (first === 'stuur') await nudge(adapter, memory, second);
  else if (first === 'dubbel') await context.sendActivity({ ...withCard(plain('kaart')), text: 'en tekst' });
  else
    await context.sendActivity(
      `Echo: ${activity.value === undefined ? activity.text : JSON.stringify(activity.value)}`,
    );
};

const sent = async (context: TurnContext, card: JsonObject): Promise<string> =>
  (await context.sendActivity(withCard(card)))?.id ?? '';

const whoIs = async (context: TurnContext): Promise<string> => {
  const { name, aadObjectId } = await TeamsInfo.getMember(context, context.activity.from.id);
  return `${name} ${aadObjectId ?? ''}`;
};

const nudge = async (adapter: CloudAdapter, { references }: Memory, name: string): Promise<void> => {
  const alert = { channelData: { notification: { alert: true } } };
  await adapter.continueConversationAsync('', references.get(name) ?? {}, async (context) => {
    await context.sendActivity({
      ...withCard(plain('Er staat iets voor je klaar.'), 'Er staat iets klaar in Pluis.'),
      ...alert,
    });
  });
};
