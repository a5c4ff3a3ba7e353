import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from './domain/time.ts';
import type { Clock } from './ports.ts';

export const systemClock: Clock = { now: () => Date.now() };

export type MovableClock = Clock & { forward(to: Instant): void };

/**
 * The clock of the proeftuin: real time plus an offset that stands with the data, so that a restart does
 * not go back in time. It only ever moves forward (design.md 6).
 */
export const createMovableClock = (file: string): MovableClock => {
  let offset = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!Number.isFinite(offset)) offset = 0;
  const now = (): Instant => Date.now() + offset;
  const forward = (to: Instant): void => {
    if (to <= now()) return;
    offset = to - Date.now();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, String(offset));
  };
  return { now, forward };
};
