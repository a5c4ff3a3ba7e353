import type { CasusState } from './domain/casus/casus.ts';
import type { Awaited } from './domain/awaited.ts';
import type { Facts } from './domain/decision.ts';
import type { PersonId } from './domain/people.ts';
import type { SignaalState } from './domain/signaal/signaal.ts';
import type { SchoolState } from './domain/school/school.ts';
import type { Reminder } from './domain/reminders/reminder.ts';
import type { Day, Instant } from './domain/time.ts';
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
  /** `passed`: somebody else has it now. */
  | { why: 'done'; by: PersonId; at: Instant; page: string; passed: boolean }
  | { why: 'later'; page: string; until: Day }
  | { why: 'unreached'; person: PersonId }
  | { why: 'receipt' }
  /** In the channel; `people`: whom the meeting waits for. */
  | { why: 'channel'; people: PersonId[] }
);

/** The overview of a day: how much waits, how much of it today, and at which school. */
export type Digest = { school: string; waits: number; thisWeek: number };

/** Draws today's cards. `twice`: it may have arrived before, and says so. */
export type Draw = {
  shell: (shell: Shell, twice: boolean) => ChatMessage;
  digest: (digest: Digest, twice: boolean) => ChatMessage;
  /** The card that needs no template: a line from the closed list, and where to look. */
  plain: (twice: boolean) => ChatMessage;
};
