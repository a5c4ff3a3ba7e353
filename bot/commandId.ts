import type { SchoolKeys } from '../services/ports.ts';
import type { Press } from './press.ts';

type What = { type: string; typed: Record<string, string>; more?: string };

/**
 * The id of an act: the same press of the same drawing by the same person with the same input has the same
 * one, however often and under whatever activity id Teams delivers it (design.md 1.6).
 */
export const commandId = (keys: SchoolKeys, press: Press, { type, typed, more = '' }: What): string => {
  const canonical = Object.entries(typed).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify([press.ids.render, press.ids.stream, type, press.person, canonical, more]);
  return keys.hmac(press.tenant, press.ids.school, 'command', text);
};
