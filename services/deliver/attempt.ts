import { type Reason, reasonOf } from '../codec.ts';
import { isChannel } from '../domain/channel.ts';
import { addressOf } from '../ids.ts';
import { raiseNotice } from '../notices.ts';
import { type Claimed, type Settlement, StoreUnavailable } from '../ports.ts';
import { readAbout } from './about.ts';
import { shellFor } from './addressee.ts';
import { openingOf } from './opening.ts';
import { RESENT, settlementOf } from './settlement.ts';
import { cancelled, isChange, later, tell } from './tell.ts';
import { type DeliverTools, LEASE_MS, type Ref } from './tools.ts';

/**
 * One attempt at one delivery: taken by lease, sent at most once, its outcome written down. Answers false when
 * another has it. Whatever goes wrong with it stays with it.
 */
export const attempt = async (tools: DeliverTools, ref: Ref): Promise<boolean> => {
  const token = tools.newToken();
  const now = tools.clock.now();
  const claimed = await tools.store.claim(ref, now, LEASE_MS, token);
  if (claimed === undefined) return false;
  await settle(tools, ref, token, await outcomeOf(tools, claimed, now + LEASE_MS));
  return true;
};

const TRIES = 3;

/** Writes the outcome; again when the store does not answer, because a message that was sent must not be in doubt. */
export const settle = async (tools: DeliverTools, ref: Ref, token: string, outcome: Settlement): Promise<void> => {
  for (let tries = TRIES; ; tries -= 1) {
    try {
      await tools.store.settle(ref, token, outcome);
      break;
    } catch (error) {
      if (tries === 1) throw error;
    }
  }
  if (outcome.state !== 'failed' && outcome.state !== 'held') return;
  const { stream } = addressOf(ref.pk);
  tools.log.error(`delivery ${outcome.state}`, { delivery: ref.id, stream, error: outcome.note });
  await raiseNotice(tools, ref.pk, { what: 'held', about: '' }, `held|${ref.pk}|${ref.id}|${tools.clock.now()}`);
};

const outcomeOf = async (tools: DeliverTools, claimed: Claimed, until: number): Promise<Settlement> => {
  const { delivery } = claimed;
  try {
    const reason = reasonOf(delivery.reason);
    if (reason.why === 'command') return await command(tools, reason, claimed);
    // It may have gone out to many: whether it goes again is for a person to say.
    if (isChannel(delivery.recipient.person) && delivery.doubts > 0) return { state: 'held', note: 'nobody knows' };
    if (!isChange(claimed) && delivery.doubts > RESENT) return { state: 'failed', note: 'nobody knows' };
    const about = await readAbout(tools, delivery.pk, delivery.recipient.person);
    if (about === undefined) return cancelled('the stream is gone');
    const shell = await shellFor(tools, reason, delivery.recipient.person, about);
    if (shell === undefined) return cancelled('no longer needed');
    const now = tools.clock.now();
    const opens = openingOf(shell, delivery.kind, now);
    return opens > now ? later(delivery, opens) : await tell(tools, addressed(claimed, shell.to), shell, until);
  } catch (error) {
    // A store that is away is away for all: the lease ends by itself.
    if (error instanceof StoreUnavailable) throw error;
    const note = error instanceof Error ? error.name : 'unknown';
    return settlementOf({ kind: 'retryAfter', ms: 0, note }, delivery, tools.clock.now());
  }
};

const addressed = ({ delivery, card }: Claimed, person: string): Claimed => ({
  delivery: { ...delivery, recipient: { ...delivery.recipient, person } },
  card,
});

/** The other half of an act. What the other stream does not take was taken back already. */
const command = async (
  tools: DeliverTools,
  reason: Extract<Reason, { why: 'command' }>,
  claimed: Claimed,
): Promise<Settlement> => {
  const note = await tools.run(reason, claimed);
  if (typeof note === 'object') return later(claimed.delivery, note.until);
  return note === undefined ? { state: 'sent' } : cancelled(note);
};
