import { type Answer, refused } from './answer.ts';
import { change, come, go } from './arrivals.ts';
import { isObject, type JsonObject, text } from './json.ts';
import type { Desk, World } from './world.ts';

export type Asked = { method: string; path: string; body: JsonObject };

/** What the bot asks for, by method and path. The SDK encodes ids in the path, so they are decoded here. */
export const routeOf = (world: World, { method, path, body }: Asked): Answer => {
  const [address = ''] = path.split('?');
  const [, version, root, conversation, kind, id] = address.split('/').map(decodeURIComponent);
  if (version !== 'v3' || root !== 'conversations') return refused(404, 'NotFound');
  if (conversation === undefined) return method === 'POST' ? open(world, body) : refused(405, 'MethodNotAllowed');
  const desk = [...world.desks.values(), world.channel].find((one) => one.conversation === conversation);
  if (desk === undefined) return refused(404, 'ConversationNotFound');
  if (kind === 'activities') return activities(world, desk, { method, id, body });
  if (kind === 'members' || kind === 'pagedmembers') return members(world, desk, kind, id);
  return refused(404, 'NotFound');
};

const activities = (
  world: World,
  desk: Desk,
  { method, id, body }: { method: string; id: string | undefined; body: JsonObject },
): Answer => {
  if (method === 'POST') return come(world, desk, body);
  if (method === 'PUT') return change(world, desk, id ?? '', body);
  if (method === 'DELETE') return go(world, desk, id ?? '');
  return refused(405, 'MethodNotAllowed');
};

/** A personal chat by the Teams id or the object id of somebody; it is the one that was there already. */
const open = (world: World, body: JsonObject): Answer => {
  const [member] = Array.isArray(body['members']) ? body['members'] : [];
  const asked = isObject(member) ? text(member['id']) : '';
  const desk = world.desks.get(asked.replace(/^29:/, ''));
  if (desk === undefined) return refused(403, 'BotNotInConversationRoster');
  const first = isObject(body['activity']) ? come(world, desk, body['activity']) : undefined;
  const activityId = isObject(first?.answer) ? first.answer['id'] : undefined;
  return { status: 201, answer: { id: desk.conversation, activityId } };
};

const members = (world: World, desk: Desk, kind: string, id: string | undefined): Answer => {
  const member = memberOf(world, desk);
  if (kind === 'pagedmembers') return { status: 200, answer: { members: [member] } };
  if (id === undefined) return { status: 200, answer: [member] };
  const found = [member.id, member.aadObjectId].includes(id);
  return found ? { status: 200, answer: member } : refused(404, 'MemberNotFoundInConversation');
};

const memberOf = ({ tenant }: World, { person }: Desk) => ({
  id: `29:${person.id}`,
  name: person.name,
  aadObjectId: person.id,
  objectId: person.id,
  tenantId: tenant,
  userRole: 'user',
});
