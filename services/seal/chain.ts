import { hash } from 'node:crypto';
import type { Head, StoredCommit } from '../ports.ts';

/**
 * The chain over what is stored (design.md 1.10). A sealed body begins with a mark and the hash of the commit before it;
 * a sealed snapshot with the hash of the commit it was folded up to and one of the head's readable fields. It needs no
 * key to be verified, and an erased stream does not break it.
 */
export const HASH = 32;
export const MARK = 1;

/** What the first commit of a stream follows on. */
export const NOTHING: Uint8Array = new Uint8Array(HASH);

const sha256 = (bytes: string | Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

/** The hash of a commit as it is stored. */
export const hashOfCommit = (pk: string, { version, at, body }: StoredCommit): Uint8Array =>
  sha256(Buffer.concat([Buffer.from(`${pk}|${version}|${at}|`), body]));

/** The hash of what a head shows without a key; every one of these is written together with a commit. */
export const hashOfFields = (head: Omit<Head, 'snapshot'>): Uint8Array =>
  sha256(JSON.stringify(FIELDS.map((name) => head[name])));

/** By name, so that the compiler asks for a field that is added later. */
const READABLE: Record<Exclude<keyof Head, 'snapshot'>, true> = {
  pk: true,
  version: true,
  kind: true,
  tenant: true,
  school: true,
  code: true,
  status: true,
  step: true,
  round: true,
  pace: true,
  audience: true,
  protocol: true,
  people: true,
  blindIndex: true,
  lastActivity: true,
  nextDueAt: true,
  calc: true,
  shape: true,
};
const isReadable = (name: string): name is keyof typeof READABLE => Object.hasOwn(READABLE, name);
const FIELDS = Object.keys(READABLE).filter(isReadable);

export const withPrevious = (previous: Uint8Array, sealed: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(MARK), previous, sealed]);

const digestOf = ({ commit, fields, sealed }: Omit<SealedSnapshot, 'digest'>): Uint8Array =>
  sha256(Buffer.concat([commit, fields, sealed]));

export const withHead = (commit: Uint8Array, fields: Uint8Array, sealed: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(MARK), commit, fields, digestOf({ commit, fields, sealed }), sealed]);

export type SealedBody = { previous: Uint8Array; sealed: Uint8Array };
export type SealedSnapshot = { commit: Uint8Array; fields: Uint8Array; digest: Uint8Array; sealed: Uint8Array };

/** Undefined for bytes that were never sealed. */
export const bodyOf = (stored: Uint8Array): SealedBody | undefined =>
  stored[0] === MARK && stored.length > 1 + HASH
    ? { previous: stored.subarray(1, 1 + HASH), sealed: stored.subarray(1 + HASH) }
    : undefined;

/** Undefined for bytes that were never sealed. */
export const snapshotParts = (stored: Uint8Array): SealedSnapshot | undefined => {
  if (stored[0] !== MARK || stored.length <= 1 + 3 * HASH) return undefined;
  const [commit, fields, digest] = [0, 1, 2].map((index) => stored.subarray(1 + index * HASH, 1 + (index + 1) * HASH));
  const sealed = stored.subarray(1 + 3 * HASH);
  if (commit === undefined || fields === undefined || digest === undefined) return undefined;
  return { commit, fields, digest, sealed };
};

/** Nothing in these bytes was changed; to say so needs no key. Who opens them hears it from the seal. */
export const isWhole = ({ digest, ...parts }: SealedSnapshot): boolean => same(digestOf(parts), digest);

export const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
