import type { NeutralText } from './domain/neutral.ts';
import type { Instant } from './domain/time.ts';

/** Partition key of a stream: `tenant|school|s-<id>`, `tenant|school|c-<id>` or `tenant|school`. */
export type Pk = string;

export type StreamKind = 'signaal' | 'casus' | 'school';

/** What was written as one act. The body is opaque to the store, so that it can be sealed. */
export type StoredCommit = { version: number; at: Instant; body: Uint8Array };

/** The readable fields are what queries use; everything else is in the opaque snapshot. */
export type Head = {
  pk: Pk;
  version: number;
  kind: StreamKind;
  tenant: string;
  school: string;
  code: string;
  status: 'open' | 'closed';
  step: string;
  round: number;
  pace: string;
  audience: 'normal' | 'staff';
  protocol: string;
  /** Entra object ids of those who may see the stream, for lists only; rights are decided on the state. */
  people: string[];
  blindIndex: string;
  lastActivity: Instant;
  nextDueAt: Instant | null;
  calc: string;
  /** Version of the snapshot's layout; another one means: fold the commits anew. */
  shape: number;
  snapshot: Uint8Array;
};

export type DeliveryKind = 'nudge' | 'alert' | 'update' | 'command';

export type NewDelivery = {
  /** `d-<version, ten digits>-<number>`: carries the version, so it cannot be written twice. */
  id: string;
  visibleAt: Instant;
  kind: DeliveryKind;
  recipient: { tenant: string; person: string };
  bundle: 'now' | 'digest';
  /** Why and to whom, never how it looks. Opaque. */
  reason: Uint8Array;
};

/** `failed`: every way was tried. `held`: it waits for a person to say whether it still has to go. */
export type DeliveryState = 'waiting' | 'leased' | 'sent' | 'cancelled' | 'failed' | 'held';

/**
 * `doubts`: attempts of which nobody knows whether they arrived, so that a later one can say so. A lease that ran
 * out is one. `note`: what came of the last attempt.
 */
export type Delivery = NewDelivery & {
  pk: Pk;
  state: DeliveryState;
  attempt: number;
  doubts: number;
  note: string;
};

/** The chat card on which a person last saw a stream. */
export type ChatCard = { person: string; activity: string; conversation: string };

export type Batch = {
  pk: Pk;
  /** Its version is one after that of the state that was decided on; 1 opens the stream. */
  commit: StoredCommit;
  head: Head;
  deliveries: NewDelivery[];
  /** Command id. A batch with a receipt that exists changes nothing. */
  receipt: string;
  card?: ChatCard;
};

export type Appended = { kind: 'done' } | { kind: 'conflict' } | { kind: 'repeated'; version: number };

export type Loaded =
  | { kind: 'none' }
  | { kind: 'tombstone'; version: number }
  | { kind: 'unchanged'; version: number; repeated?: number }
  | { kind: 'head'; head: Head; repeated?: number };

/** `known`: answer `unchanged` when the head has this version. `receipt`: also look this command id up. */
export type LoadOptions = { known?: number; receipt?: string };

export type Page<T> = { items: T[]; after: string | undefined };

export type ListFilter = {
  tenant: string;
  school?: string;
  kind: StreamKind;
  status?: Head['status'];
  audience?: Head['audience'];
  person?: string;
  blindIndex?: string;
};

export type Claimed = { delivery: Delivery; card: ChatCard | undefined };

export type Settlement =
  | { state: 'sent'; card?: ChatCard }
  | { state: 'cancelled'; note: string }
  | { state: 'failed'; note: string }
  | { state: 'held'; note: string }
  /** Once more, at `visibleAt`. `doubt`: it may have arrived. */
  | { state: 'waiting'; note: string; visibleAt: Instant; doubt: boolean };

/** What a person says of a delivery that was held or failed. */
export type Resolution = { state: 'waiting'; visibleAt: Instant } | { state: 'cancelled'; note: string };

export type SchoolRef = { tenant: string; school: string };

/**
 * Everything that is kept about streams. Every write is atomic within one partition.
 * Throws `StoreUnavailable` when the outcome of a call is not known or the store cannot be reached.
 */
export type StreamStore = {
  load(pk: Pk, options?: LoadOptions): Promise<Loaded>;
  /** Commits with version >= `from`, in order. */
  commits(pk: Pk, from: number, limit: number): Promise<StoredCommit[]>;
  append(batch: Batch): Promise<Appended>;
  /** Heads with `nextDueAt <= now`, oldest first. */
  due(now: Instant, after: string | undefined, limit: number): Promise<Page<Head>>;
  /** Heads of a school, its own too, of which the dates were computed with another `calc`; destroyed ones never. */
  outdated(school: SchoolRef, calc: string, after: string | undefined, limit: number): Promise<Page<Head>>;
  /** Deliveries that are waiting, or whose lease has run out, with `visibleAt <= now`, oldest first. */
  visible(now: Instant, after: string | undefined, limit: number, only?: DeliveryKind): Promise<Page<Delivery>>;
  /** Takes a visible delivery for `leaseMs`; undefined when another has it or it is settled. */
  claim(ref: { pk: Pk; id: string }, now: Instant, leaseMs: number, token: string): Promise<Claimed | undefined>;
  /** Writes the outcome; false when the token is no longer the holder's. */
  settle(ref: { pk: Pk; id: string }, token: string, outcome: Settlement): Promise<boolean>;
  /** Deliveries of a school that are held or failed, in the order of their ids. */
  stuck(school: SchoolRef, after: string | undefined, limit: number): Promise<Page<Delivery>>;
  /** Ends the waiting of one that is held or failed; false when it is neither any more. Doubts are settled by it. */
  resolve(ref: { pk: Pk; id: string }, resolution: Resolution): Promise<boolean>;
  /** Heads by filter, latest activity first. */
  list(filter: ListFilter, after: string | undefined, limit: number): Promise<Page<Head>>;
  /** How many acts of a stream left a receipt: as many as it has commits. For whoever checks it. */
  receipts(pk: Pk): Promise<number>;
  /** Every stream that has a head or a commit, in order: for whoever checks or copies all of them. */
  streams(after: Pk | undefined, limit: number): Promise<Page<Pk>>;
  /** A commit without content and a tombstone; then every other item of the stream goes. */
  destroy(pk: Pk, at: Instant): Promise<void>;
};

/** What is kept per person: how to reach him, preferences, drafts with an end. Bodies are opaque. */
export type PersonStore = {
  get(person: PersonKey, id: string, now: Instant): Promise<Uint8Array | undefined>;
  put(person: PersonKey, id: string, body: Uint8Array, endsAt?: Instant): Promise<void>;
  /** Puts it where there is none, or one that has ended; false when somebody else was first. */
  take(person: PersonKey, id: string, body: Uint8Array, now: Instant, endsAt: Instant): Promise<boolean>;
  remove(person: PersonKey, id: string): Promise<void>;
  /** Removes what has ended; answers how much. */
  sweep(now: Instant): Promise<number>;
};

export type PersonKey = { tenant: string; person: string };

/** One reading: who, when, which stream, which view, and why he may. Never content. */
export type AccessRecord = {
  tenant: string;
  school: string;
  /** Empty for a list of several streams. */
  stream: string;
  person: string;
  at: Instant;
  view: string;
  why: string;
};

export type AccessFilter = { tenant: string; school: string; stream?: string; from: Instant };

/** Who read what. Written before anything is shown: no record, no reading. */
export type AccessLog = {
  add(record: AccessRecord): Promise<void>;
  /** Newest first. */
  list(filter: AccessFilter, after: string | undefined, limit: number): Promise<Page<AccessRecord>>;
  /** Removes what is older; answers how much. */
  sweep(before: Instant): Promise<number>;
};

/** A wrapped key, and the name of what wrapped it. */
export type WrappedKey = { by: string; bytes: Uint8Array };

/** Where wrapped keys are kept, apart from what they open: a key that is removed here opens nothing any more. */
export type KeyStore = {
  get(ids: readonly string[]): Promise<Map<string, Uint8Array>>;
  /** False when there is one already; that one stays. */
  create(id: string, bytes: Uint8Array): Promise<boolean>;
  /** False when it is no longer what it was thought to be. */
  replace(id: string, before: Uint8Array, after: Uint8Array): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** In order of their ids, those that begin with `prefix`. */
  list(prefix: string, after: string | undefined, limit: number): Promise<Page<{ id: string; bytes: Uint8Array }>>;
};

/** Wraps the keys of schools. The key itself never leaves it. */
export type Vault = {
  /** The name of what `wrap` wraps with. */
  current(): string;
  wrap(key: Uint8Array): Promise<WrappedKey>;
  unwrap(wrapped: WrappedKey): Promise<Uint8Array>;
};

/** Keyed hashes per school: command ids and blind indexes cannot be guessed without the key. */
export type SchoolKeys = {
  /** 128 bits as 26 letters and digits, lower case. */
  hmac(tenant: string, school: string, purpose: 'command' | 'blind', text: string): string;
};

/** What Teams shows in a chat. `line` is the lock-screen text; it comes from a closed list. */
export type ChatMessage = {
  line: NeutralText;
  card: Record<string, unknown>;
  /** Where others read along: who sees a view of his own, and what Teams asks for it. */
  views?: { people: string[]; action: Record<string, unknown> };
};

/**
 * What came of one attempt; there is nothing else. `retryAfter`: certainly not delivered, and welcome later.
 * `routeGone`: this way leads to nobody. `ambiguous`: it may have arrived. `refused`: this message is not taken.
 */
export type Sent =
  | { kind: 'sent'; activity: string; conversation: string }
  | { kind: 'retryAfter'; ms: number; note: string }
  | { kind: 'routeGone'; note: string }
  | { kind: 'ambiguous'; note: string }
  | { kind: 'refused'; note: string };

/** One POST or PUT each; never throws for what Teams answers. */
export type Notifier = {
  /** `alert`: with a sound and a line on the lock screen. */
  send(to: PersonKey, message: ChatMessage, alert: boolean): Promise<Sent>;
  update(to: PersonKey, card: ChatCard, message: ChatMessage): Promise<Sent>;
};

export type Clock = { now(): Instant };

/** Ids only. There is no field for content, so content cannot be logged. */
export type LogLine = {
  verb?: string;
  stream?: string;
  delivery?: string;
  person?: string;
  code?: string;
  ref?: string;
  ms?: number;
  count?: number;
  /** Request units that Cosmos DB asked. */
  units?: number;
  error?: string;
};
export type Log = { info(event: string, line?: LogLine): void; error(event: string, line?: LogLine): void };

/** The store could not be reached, or it is not known whether a write arrived. */
export class StoreUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'StoreUnavailable';
  }
}
