import type { Reason } from '../codec.ts';
import type { Instant } from '../domain/time.ts';
import type { Tools } from '../tools.ts';
import type { Claimed, Log, Notifier, PersonStore } from '../ports.ts';
import type { Draw } from '../shell.ts';
import type { Pace } from './pace.ts';

/** An act that one stream asks of another; answers a note when it was not taken, or until when it has to wait. */
export type RunCommand = (
  reason: Extract<Reason, { why: 'command' }>,
  from: Claimed,
) => Promise<string | undefined | { until: Instant }>;

/** What sending needs. */
export type DeliverTools = Tools & {
  persons: PersonStore;
  notifier: Notifier;
  draw: Draw;
  run: RunCommand;
  pace: Pace;
  log: Log;
  newToken: () => string;
};

export type Ref = { pk: string; id: string };

/** How long an attempt has a delivery for itself, and how much of that must be left when the POST goes out. */
export const LEASE_MS = 30_000;
export const POST_MS = 15_000;
