import { z } from 'zod';
import type { CasusEvent } from './casus/events.ts';
import type { Facts } from './decision.ts';
import { text } from './fields.ts';
import type { PersonId } from './people.ts';
import { type Refusal, refuse } from './refusals.ts';
import { nameOf } from './school/school.ts';
import type { SignaalEvent } from './signaal/events.ts';
import type { Instant } from './time.ts';

/** What somebody types to put his own words right: which commit, what it should be, and why. */
export const correctionInput = () =>
  z.strictObject({ version: z.coerce.number().int().min(1), text: text(2000), why: text(500) });
export type CorrectionInput = z.infer<ReturnType<typeof correctionInput>>;

/**
 * Facts of one's own that can be put right, by the event that holds them: also what parents, child or Veilig Thuis said.
 * Views, answers, decisions and approvals stand: those are given anew. Words alone are put right: a choice or a day that
 * rules built on counts as it was, until it is recorded anew.
 */
export const CORRECTABLE = [
  'SignaalRecorded',
  'SignaalAdded',
  'SignaalWatched',
  'EmergencyRecorded',
  'ObservationAdded',
  'ConsultatieRecorded',
  'AdviesVTRecorded',
  'ConsentRecorded',
  'IntakeRecorded',
  'KindcheckRecorded',
  'GesprekRecorded',
  'OudersIngelicht',
  'LeerlingIngelicht',
  'MeldingRecorded',
  'HulpArrived',
  'TerugkoppelingRecorded',
  'FollowUpNoted',
] as const satisfies (SignaalEvent | CasusEvent)['type'][];

export const isCorrectable = (type: string): boolean => CORRECTABLE.some((known) => known === type);

/** Who wrote the commit that is put right, and what kind of event it holds; nobody when there is no such commit. */
export type Original = { by: PersonId; type: string };
export type Correction = CorrectionInput & { of: Original };

/** A change, who has not said yet that he read it, and whether anybody has. */
export type Change = { version: number; at: Instant; unread: PersonId[]; read: boolean };

/**
 * Only who wrote something puts it right, and only where words can be put right: a decision that stands is
 * never rewritten. The original stays; nothing is ever silently changed (storyboard 3.L).
 */
export const correctionRefusal = (
  { of }: Correction,
  { actor, school }: Pick<Facts, 'actor' | 'school'>,
): { refused: Refusal } | undefined => {
  if (of.by === '') return refuse('NOT_NOW');
  if (of.by !== actor.person) return refuse('NOT_YOUR_WORDS', { naam: nameOf(school, of.by) });
  return isCorrectable(of.type) ? undefined : refuse('STANDS');
};

/** Those to tell of a change: everybody once, and not who made it. */
export const toTell = (people: readonly PersonId[], by: PersonId): PersonId[] =>
  [...new Set(people)].filter((person) => person !== '' && person !== by);

/** Without the reader. */
export const readBy = (change: Change | null, person: PersonId): Change | null =>
  change === null ? null : { ...change, unread: change.unread.filter((one) => one !== person), read: true };
