import type { CasusState } from './domain/casus/casus.ts';
import type { Awaited } from './domain/awaited.ts';
import type { Facts } from './domain/decision.ts';
import type { PersonId } from './domain/people.ts';
import type { SignaalState } from './domain/signaal/signaal.ts';
import type { SchoolState } from './domain/school/school.ts';
import type { Reminder } from './domain/reminders/reminder.ts';
import type { Instant } from './domain/time.ts';
import type { Address } from './ids.ts';
import type { ChatMessage } from './ports.ts';

/** A stream as a chat card may know it. */
export type About = { address: Address; code: string; facts: Facts } & (
  | { kind: 'signaal'; state: SignaalState }
  | { kind: 'casus'; state: CasusState }
  | { kind: 'school'; state: SchoolState }
);

/** Why somebody gets a chat card, or gets the one he has changed. */
export type Shell = { to: PersonId; about: About } & (
  | { why: 'waits'; wait: Awaited }
  | { why: 'reminder'; reminder: Reminder }
  | { why: 'done'; by: PersonId; at: Instant; page: string }
  | { why: 'receipt' }
);

/** Draws today's card for it; undefined when there is nothing to show any more. */
export type DrawShell = (shell: Shell) => ChatMessage | undefined;
