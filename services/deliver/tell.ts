import type { ChatMessage, Claimed, Delivery, Sent, Settlement } from '../ports.ts';
import type { Shell } from '../shell.ts';
import { noRoute } from './noRoute.ts';
import { REFUSED, settlementOf } from './settlement.ts';
import { type DeliverTools, POST_MS } from './tools.ts';

export const cancelled = (note: string): Settlement => ({ state: 'cancelled', note });

/** Sends or changes one card, at most once, before `until`. */
export const tell = async (tools: DeliverTools, claimed: Claimed, shell: Shell, until: number): Promise<Settlement> => {
  const { delivery } = claimed;
  const { recipient } = delivery;
  const changes = isChange(claimed);
  if (delivery.kind === 'update' && shell.why !== 'receipt' && !changes) return cancelled('no card to change');
  const message = drawn(tools, delivery, shell, !changes && delivery.doubts > 0);
  await tools.pace(recipient);
  if (isTooLate(tools, until)) return later(delivery, tools.clock.now());
  if (claimed.card !== undefined && changes)
    return changed(await tools.notifier.update(recipient, claimed.card, message), delivery, tools);
  return arrived(tools, await tools.notifier.send(recipient, message, delivery.kind !== 'update'), delivery);
};

/** What is left of the lease must be enough for the POST: nobody else may hold it when that ends. */
export const isTooLate = ({ clock }: DeliverTools, until: number): boolean => clock.now() > until - POST_MS;

/** Nothing was sent, so there is no doubt. */
export const later = ({ note }: Delivery, visibleAt: number): Settlement => ({
  state: 'waiting',
  note,
  visibleAt,
  doubt: false,
});

/** Does it change a card that is there? That may be done any number of times. */
export const isChange = ({ delivery, card }: Claimed): boolean => delivery.kind === 'update' && card !== undefined;

/** If today's template cannot draw, or Teams does not take it, the plain card goes: never nothing (design.md 1.8). */
const drawn = (tools: DeliverTools, delivery: Delivery, shell: Shell, twice: boolean): ChatMessage => {
  if (delivery.note.startsWith(REFUSED)) return tools.draw.plain(twice);
  try {
    return tools.draw.shell(shell, twice);
  } catch (error) {
    // The plain card has the panel, which is for one person.
    if (shell.why === 'channel') throw error;
    const name = error instanceof Error ? error.name : 'unknown';
    tools.log.error('drawn plain', { delivery: delivery.id, error: name });
    return tools.draw.plain(twice);
  }
};

/** A card that is no longer there needs no change. */
const changed = (sent: Sent, delivery: Delivery, { clock }: DeliverTools): Settlement =>
  sent.kind === 'routeGone' ? cancelled('the card is gone') : settlementOf(sent, delivery, clock.now(), true);

/** That somebody cannot be reached is written on the stream first: whoever falls down after it, it is known. */
export const arrived = async (tools: DeliverTools, sent: Sent, delivery: Delivery): Promise<Settlement> => {
  if (sent.kind === 'routeGone') await noRoute(tools, delivery);
  return settlementOf(sent, delivery, tools.clock.now());
};
