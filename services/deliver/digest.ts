import { reasonOf } from '../codec.ts';
import { awaitedOf } from '../aggregates/index.ts';
import { addDays, dayOf, momentOf, weekdayIndexOf } from '../domain/calendar.ts';
import { addSchoolDays } from '../domain/calendar/schoolCalendar.ts';
import { DAY, type Day, type Instant } from '../domain/time.ts';
import { addressOf } from '../ids.ts';
import type { ChatMessage, Claimed, Delivery, Settlement } from '../ports.ts';
import type { Shell } from '../shell.ts';
import { readAbout } from './about.ts';
import { shellFor } from './addressee.ts';
import { attempt, settle } from './attempt.ts';
import { openingOf } from './opening.ts';
import { arrived, cancelled, isTooLate, later } from './tell.ts';
import { type DeliverTools, LEASE_MS } from './tools.ts';

const LEASE = 'digest-lease';
const MORNING = '08:15';
const MANY = 40;

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * What may wait for an overview, and what was missed, goes as one card: at most one a day for each person and school
 * (storyboard 3.K). One instance at a time works on a person; what is urgent still goes by itself.
 */
export const sendDigest = async (tools: DeliverTools, school: string, all: Delivery[]): Promise<number> => {
  const [first] = all;
  if (first === undefined) return 0;
  const { recipient } = first;
  const now = tools.clock.now();
  if (!(await tools.persons.take(recipient, LEASE, toBytes(tools.newToken()), now, now + LEASE_MS))) return 0;
  const sentOn = await tools.persons.get(recipient, `digest-${school}`, now);
  const done =
    sentOn !== undefined && new TextDecoder().decode(sentOn) === dayOf(now)
      ? await notToday(tools, all)
      : await together(tools, school, all.slice(0, MANY));
  await tools.persons.remove(recipient, LEASE);
  return done;
};

/** Today's overview has gone: what may wait for the next one waits; what was only missed goes by itself. */
const notToday = async (tools: DeliverTools, all: Delivery[]): Promise<number> => {
  let done = 0;
  for (const delivery of all) {
    if (delivery.bundle === 'now') done += Number(await attempt(tools, delivery));
    else done += Number(await withClaim(tools, delivery, async (claimed) => tomorrow(tools, claimed)));
  }
  return done;
};

const tomorrow = async (tools: DeliverTools, { delivery }: Claimed): Promise<Settlement> => {
  const about = await readAbout(tools, delivery.pk, delivery.recipient.person);
  if (about === undefined) return cancelled('the stream is gone');
  const { today, calendar } = about.facts;
  return later(delivery, momentOf(addSchoolDays(calendar, today, 1), MORNING));
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

type Held = { delivery: Delivery; token: string; shell: Shell | undefined };

const together = async (tools: DeliverTools, school: string, all: Delivery[]): Promise<number> => {
  const until = tools.clock.now() + LEASE_MS;
  const held: Held[] = [];
  let alone = 0;
  for (const delivery of all) {
    const shell = await shellOn(tools, delivery);
    if (shell !== undefined && !mayJoin(shell, delivery, tools.clock.now())) {
      alone += Number(await attempt(tools, delivery));
      continue;
    }
    const token = tools.newToken();
    const claimed = await tools.store.claim(delivery, tools.clock.now(), LEASE_MS, token);
    if (claimed !== undefined) held.push({ delivery: claimed.delivery, token, shell });
  }
  const needed = held.filter(({ shell }) => shell !== undefined);
  const outcome = needed.length === 0 ? undefined : await send(tools, school, needed, until);
  for (const one of held) await settle(tools, one.delivery, one.token, await endOf(tools, one, outcome));
  return alone + held.length;
};

const shellOn = async (tools: DeliverTools, { reason, pk, recipient }: Delivery): Promise<Shell | undefined> => {
  const why = reasonOf(reason);
  const about = await readAbout(tools, pk, recipient.person);
  return about === undefined || why.why === 'command' ? undefined : shellFor(tools, why, recipient.person, about);
};

/** What is urgent, for somebody else by now, or has to wait for the morning, goes by itself. */
const mayJoin = (shell: Shell, { kind, recipient }: Delivery, now: Instant): boolean =>
  !isUrgent(shell) && shell.to === recipient.person && openingOf(shell, kind, now) <= now;

const lineOf = (shell: Shell): string => {
  if (shell.why === 'waits') return shell.wait.line;
  return shell.why === 'reminder' ? shell.reminder.line : '';
};
const isUrgent = (shell: Shell): boolean => lineOf(shell) === 'N3';

/** For today, or for a day that was agreed in this week or before it. */
const isThisWeek = (shell: Shell | undefined): boolean => {
  if (shell === undefined || (shell.why !== 'waits' && shell.why !== 'reminder')) return false;
  const { page, person } = shell.why === 'waits' ? shell.wait : shell.reminder;
  const { today } = shell.about.facts;
  const dues = awaitedOf(shell.about).filter((wait) => wait.page === page && wait.person === person);
  return lineOf(shell) === 'N2' || dues.some(({ due }) => due !== undefined && due <= sundayOf(today));
};

const WEEK = 7;
const sundayOf = (day: Day): Day => addDays(day, (WEEK - weekdayIndexOf(day)) % WEEK);

type Went = Awaited<ReturnType<DeliverTools['notifier']['send']>> | 'later';

const send = async (tools: DeliverTools, school: string, needed: Held[], until: number): Promise<Went> => {
  const [first] = needed;
  if (first === undefined) return 'later';
  const { recipient } = first.delivery;
  const message = drawn(tools, school, needed);
  await tools.pace(recipient);
  if (isTooLate(tools, until)) return 'later';
  const sent = await tools.notifier.send(recipient, message, true);
  const now = tools.clock.now();
  if (sent.kind === 'sent') await tools.persons.put(recipient, `digest-${school}`, toBytes(dayOf(now)), now + 2 * DAY);
  return sent;
};

const drawn = (tools: DeliverTools, school: string, needed: Held[]): ChatMessage => {
  const twice = needed.some(({ delivery }) => delivery.doubts > 0);
  const thisWeek = needed.filter(({ shell }) => isThisWeek(shell)).length;
  try {
    return tools.draw.digest({ school, waits: needed.length, thisWeek }, twice);
  } catch {
    return tools.draw.plain(twice);
  }
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
