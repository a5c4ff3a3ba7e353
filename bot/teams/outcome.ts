import { z } from 'zod';
import type { Sent } from '../../services/ports.ts';

const failure = z.object({
  statusCode: z.number().optional(),
  name: z.string().optional(),
  response: z.object({ headers: z.unknown() }).optional(),
});

const SECOND = 1000;
const MINUTE = 60_000;

/**
 * What an error of the connector means for one message (platform.md 1.2): by its status, never by its text. A POST
 * takes no key, so everything that may have been delivered is in doubt, and only what certainly was not is not.
 */
export const outcomeOf = (error: unknown): Exclude<Sent, { kind: 'sent' }> => {
  const parsed = failure.safeParse(error);
  if (!parsed.success) return { kind: 'ambiguous', note: 'unknown' };
  const { statusCode: status, name = 'unknown', response } = parsed.data;
  const note = status === undefined ? name : String(status);
  if (status === undefined) return { kind: 'ambiguous', note };
  switch (status) {
    case 412:
    case 429:
      return { kind: 'retryAfter', ms: retryAfter(response?.headers), note };
    // Our own sign-in is not right: nothing arrives, and it is nobody's route that is wrong.
    case 401:
      return { kind: 'retryAfter', ms: MINUTE, note };
    case 403:
    case 404:
      return { kind: 'routeGone', note };
    case 408:
      return { kind: 'ambiguous', note };
    default:
      return { kind: status >= 500 ? 'ambiguous' : 'refused', note };
  }
};

/** In seconds or as a date; a minute when it says nothing that can be read. */
const retryAfter = (headers: unknown): number => {
  const value = headerOf(headers, 'retry-after');
  const seconds = Number(value);
  if (value !== '' && Number.isFinite(seconds)) return seconds * SECOND;
  const at = Date.parse(value);
  return Number.isNaN(at) ? MINUTE : Math.max(0, at - Date.now());
};

const readable = z.object({ get: z.function() });

const headerOf = (headers: unknown, name: string): string => {
  if (!readable.safeParse(headers).success) return '';
  const value: unknown = Reflect.apply(Reflect.get(Object(headers), 'get'), headers, [name]);
  return typeof value === 'string' ? value : '';
};
