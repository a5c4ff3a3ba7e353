import type { Facts } from '../services/domain/decision.ts';
import type { Bot } from './bot.ts';

type Reading = { stream: string; view: string; why: readonly string[] };

/**
 * Writes down that somebody is about to read content: who, when, which view, and by which relation he may. Awaited before
 * anything is read: when it cannot be written, nothing is shown (design.md 4).
 */
export const recordReading = async (
  { access }: Bot,
  { actor, now }: Facts,
  { stream, view, why }: Reading,
): Promise<void> =>
  access.add({
    tenant: actor.tenant,
    school: actor.school,
    stream,
    person: actor.person,
    at: now,
    view,
    why: why.join(' '),
  });
