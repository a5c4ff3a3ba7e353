import { dayOf, momentOf } from '../domain/calendar.ts';
import { addSchoolDays } from '../domain/calendar/schoolCalendar.ts';
import { OVERVIEW } from '../domain/calendar/sendingHours.ts';
import { DAY, type Day } from '../domain/time.ts';
import { addressOf } from '../ids.ts';
import type { Claimed, Delivery, Sent, Settlement } from '../ports.ts';
import { readAbout } from './about.ts';
import { attempt, settle } from './attempt.ts';
import { digestCard } from './digestCard.ts';
import { type Found, findOne, isOverviewSlot, isReminderAlone, joiningOf, type Needed, neededOf } from './joining.ts';
import { arrived, cancelled, isTooLate, later } from './tell.ts';
import { type DeliverTools, LEASE_MS } from './tools.ts';

const LEASE = 'digest-lease';
/** More than anybody has: what is over goes by itself. */
const MANY = 200;

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * What may wait for an overview, and what was missed, goes as one card: at most one a day for each person and school
 * (storyboard 3.K). One instance at a time works on a person; what is urgent still goes by itself.
 */
export const sendDigest = async (tools: DeliverTools, school: string, all: Delivery[]): Promise<number> => {
  const [first] = all;
  if (first === undefined) return 0;
  if (isReminderAlone(all)) return Number(await attempt(tools, first));
  const { recipient } = first;
  const now = tools.clock.now();
  if (!(await tools.persons.take(recipient, LEASE, toBytes(tools.newToken()), now, now + LEASE_MS))) return 0;
  const found = await tools.persons.get(recipient, `digest-${school}`, now);
  const before = found === undefined ? '' : new TextDecoder().decode(found);
  const done =
    before === dayOf(now)
      ? await notToday(tools, all)
      : await together(tools, { school, doubted: before === going(dayOf(now)) }, all.slice(0, MANY));
  await tools.persons.remove(recipient, LEASE);
  return done;
};

/** Today's overview is on its way: whoever finds this and no more does not know whether it arrived. */
const going = (day: Day): string => `${day} going`;

/** Today's overview has gone: what is only said in one waits for the next; all else goes by itself. */
const notToday = async (tools: DeliverTools, all: Delivery[]): Promise<number> => {
  let done = 0;
  for (const delivery of all) {
    if (!isOverviewSlot(delivery)) done += Number(await attempt(tools, delivery));
    else done += Number(await withClaim(tools, delivery, async (held) => tomorrow(tools, held)));
  }
  return done;
};

const tomorrow = async (tools: DeliverTools, { delivery }: Claimed): Promise<Settlement> => {
  const about = await readAbout(tools, delivery.pk, delivery.recipient.person);
  if (about === undefined) return cancelled('the stream is gone');
  const { today, calendar } = about.facts;
  return later(delivery, momentOf(addSchoolDays(calendar, today, 1), OVERVIEW));
};

const withClaim = async (
  tools: DeliverTools,
  { pk, id }: Delivery,
  work: (claimed: Claimed) => Promise<Settlement>,
): Promise<boolean> => {
  const token = tools.newToken();
  const claimed = await tools.store.claim({ pk, id }, tools.clock.now(), LEASE_MS, token);
  if (claimed === undefined) return false;
  await settle(tools, { pk, id }, token, await work(claimed));
  return true;
};

type Held = Found & { token: string };

/** `doubted`: one of today may have gone already. */
export type Overview = { school: string; doubted: boolean };

/** What goes by itself goes first: it is the more urgent. */
const together = async (tools: DeliverTools, overview: Overview, all: Delivery[]): Promise<number> => {
  const found: Found[] = [];
  for (const delivery of all) found.push(await findOne(tools, delivery));
  const joining = joiningOf(found, tools.clock.now());
  let done = 0;
  for (const one of found) if (!joining.includes(one)) done += Number(await attempt(tools, one.delivery));
  const until = tools.clock.now() + LEASE_MS;
  const held = await claimed(tools, joining);
  const needed = neededOf(held);
  const outcome = needed.length === 0 ? undefined : await send(tools, overview, needed, until);
  for (const one of held) await settle(tools, one.delivery, one.token, await endOf(tools, one, outcome));
  return done + held.length;
};

const claimed = async (tools: DeliverTools, joining: Found[]): Promise<Held[]> => {
  const held: Held[] = [];
  for (const { delivery, shell } of joining) {
    const token = tools.newToken();
    const taken = await tools.store.claim(delivery, tools.clock.now(), LEASE_MS, token);
    if (taken !== undefined) held.push({ delivery: taken.delivery, shell, token });
  }
  return held;
};

type Went = Sent | 'later';

const send = async (tools: DeliverTools, overview: Overview, needed: Needed[], until: number): Promise<Went> => {
  const [first] = needed;
  if (first === undefined) return 'later';
  const { recipient } = first.delivery;
  const message = digestCard(tools, overview, needed);
  const name = `digest-${overview.school}`;
  await tools.pace(recipient);
  const now = tools.clock.now();
  await tools.persons.put(recipient, name, toBytes(going(dayOf(now))), now + 2 * DAY);
  const sent: Went = isTooLate(tools, until) ? 'later' : await tools.notifier.send(recipient, message, true);
  if (sent === 'later') await tools.persons.remove(recipient, name);
  else if (sent.kind === 'sent') await tools.persons.put(recipient, name, toBytes(dayOf(now)), now + 2 * DAY);
  else if (sent.kind !== 'ambiguous') await tools.persons.remove(recipient, name);
  return sent;
};

const endOf = async (tools: DeliverTools, { delivery, shell }: Held, went: Went | undefined): Promise<Settlement> => {
  if (shell === undefined || went === undefined) return cancelled('no longer needed');
  if (went === 'later') return later(delivery, tools.clock.now());
  // The overview is not the card of any one stream: it does not change with it.
  return went.kind === 'sent' ? { state: 'sent' } : arrived(tools, went, delivery);
};

/** Everything that may go together, by the school that it is about. */
export const bySchool = (all: Delivery[]): Map<string, Delivery[]> =>
  Map.groupBy(all, ({ pk }) => addressOf(pk).school);
