import { aboutOf, awaitedOf, remindersOf } from './aggregates/index.ts';
import { type Reason, reasonOf } from './codec.ts';
import { factsOf, type Tools } from './handle.ts';
import { addressOf, codeOf, pkOf } from './ids.ts';
import type { Claimed, Log, Notifier, Settlement } from './ports.ts';
import type { About, DrawShell } from './shell.ts';

/** An act that one stream asks of another; answers a note when it was not taken. */
export type RunCommand = (reason: Extract<Reason, { why: 'command' }>, from: Claimed) => Promise<string | undefined>;

export type DeliverTools = Tools & {
  notifier: Notifier;
  draw: DrawShell;
  run: RunCommand;
  log: Log;
  newToken: () => string;
};

const LEASE_MS = 30_000;
const PAGE = 50;

/**
 * Sends everything that is due at this moment, oldest first; answers how many were handled. Each is leased,
 * tried once, and ends as sent, cancelled or failed. Before sending, the stream is read again: what no
 * longer applies is cancelled, and today's template draws (design.md 1.8).
 */
export const deliverDue = async (tools: DeliverTools): Promise<number> => {
  let handled = 0;
  for (;;) {
    const { items } = await tools.store.visible(tools.clock.now(), undefined, PAGE);
    let inPage = 0;
    for (const { pk, id } of items) inPage += (await deliverOne(tools, { pk, id })) ? 1 : 0;
    handled += inPage;
    if (inPage === 0) return handled;
  }
};

const deliverOne = async (tools: DeliverTools, ref: { pk: string; id: string }): Promise<boolean> => {
  const token = tools.newToken();
  const claimed = await tools.store.claim(ref, tools.clock.now(), LEASE_MS, token);
  if (claimed === undefined) return false;
  const outcome = await outcomeOf(tools, claimed);
  await tools.store.settle(ref, token, outcome);
  if (outcome.state === 'failed')
    tools.log.error('delivery failed', { delivery: ref.id, stream: addressOf(ref.pk).stream, error: outcome.note });
  return true;
};

/** Whatever goes wrong with one delivery stays with that delivery. */
const outcomeOf = async (tools: DeliverTools, claimed: Claimed): Promise<Settlement> => {
  try {
    const reason = reasonOf(claimed.delivery.reason);
    if (reason.why === 'command') {
      const note = await tools.run(reason, claimed);
      return note === undefined ? { state: 'sent' } : { state: 'failed', note };
    }
    const about = await readAbout(tools, claimed);
    return about === undefined ? cancelled('the stream is gone') : await tell(tools, claimed, reason, about);
  } catch (error) {
    return { state: 'failed', note: error instanceof Error ? error.name : 'unknown' };
  }
};

const cancelled = (note: string): Settlement => ({ state: 'cancelled', note });

const readAbout = async (tools: DeliverTools, { delivery }: Claimed): Promise<About | undefined> => {
  const address = addressOf(delivery.pk);
  const school = await tools.schools.load(address.tenant, address.school);
  const { person } = delivery.recipient;
  return aboutOf(tools.store, {
    address,
    code: codeOf(tools.keys, address),
    factsFor: (head) =>
      factsOf(tools, school, head, { pk: pkOf(address.tenant, address.school, address.stream), person }),
  });
};

const tell = async (
  { notifier, draw }: DeliverTools,
  { delivery, card }: Claimed,
  reason: Exclude<Reason, { why: 'command' }>,
  about: About,
): Promise<Settlement> => {
  const { recipient } = delivery;
  if (reason.why === 'waits') {
    const wait = awaitedOf(about).find(
      ({ person, page, key }) => person === recipient.person && page === reason.page && key === reason.key,
    );
    const message = wait && draw({ to: recipient.person, about, why: 'waits', wait });
    return message === undefined
      ? cancelled('no longer needed')
      : settled(await notifier.send(recipient, message, true), recipient.person);
  }
  if (reason.why === 'reminder') {
    const reminder = remindersOf(about).find(({ slot, at }) => slot === reason.slot && at <= about.facts.now);
    const message = reminder && draw({ to: recipient.person, about, why: 'reminder', reminder });
    return message === undefined
      ? cancelled('no longer needed')
      : settled(await notifier.send(recipient, message, true), recipient.person);
  }
  const message = draw({ to: recipient.person, about, ...reason });
  if (message === undefined) return cancelled('nothing to show');
  if (card !== undefined) return settled(await notifier.update(recipient, card, message), recipient.person);
  if (reason.why === 'done') return cancelled('no card to change');
  return settled(await notifier.send(recipient, message, false), recipient.person);
};

const settled = (sent: Awaited<ReturnType<Notifier['send']>>, person: string): Settlement => {
  if (sent.kind === 'failed') return { state: 'failed', note: sent.note };
  return { state: 'sent', card: { person, activity: sent.activity, conversation: sent.conversation } };
};
