import type { AccessRecord, ChatCard, Delivery, Head, Pk, StoredCommit } from '../../ports.ts';

/** Everything of one stream as it is stored; bodies stay sealed on the way. */
export type Whole = {
  pk: Pk;
  head: Head | { tombstone: number; at: number };
  commits: StoredCommit[];
  receipts: { id: string; version: number }[];
  deliveries: Delivery[];
  cards: ChatCard[];
};

export type KeptOfPerson = { tenant: string; person: string; id: string; body: Uint8Array; endsAt: number | undefined };

/** A school in a file, for reading only. */
export type Source = {
  /** Schools in this file, as `tenant|school`. */
  schools(): string[];
  /** The streams of a school, its own one last. */
  streams(school: string): Pk[];
  read(pk: Pk): Whole;
  persons(tenant: string): KeptOfPerson[];
  readings(school: string): (AccessRecord & { no: string })[];
  close(): void;
};

export const versionOf = ({ head }: Whole): number => ('tombstone' in head ? head.tombstone : head.version);

type Counted = Record<'commits' | 'receipts' | 'deliveries' | 'cards', { length: number }>;

/** What a copy must have as many of as the original. */
export const countOf = ({ commits, receipts, deliveries, cards }: Counted): string =>
  `${commits.length} vastleggingen, ${receipts.length} ontvangsten, ${deliveries.length} berichten, ${cards.length} kaarten`;
