import { z } from 'zod';
import type { Batch, ChatCard, Head, StoredCommit } from '../../ports.ts';
import { misshapenHead } from '../misshapen.ts';

/** Bytes stand in an item as base64. */
export const packed = (body: Uint8Array): string => Buffer.from(body).toString('base64');
export const bytes = z.string().transform((text): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64')));

const etag = z.string();

export const HEAD = 'head';
export const commitId = (version: number): string => `e-${String(version).padStart(10, '0')}`;
export const receiptId = (receipt: string): string => `k-${receipt}`;
export const isReceipt = (id: string): boolean => id.startsWith(receiptId(''));
export const cardId = (person: string): string => `v-${person}`;

const live = z.object({
  pk: z.string(),
  version: z.number(),
  kind: z.enum(['signaal', 'casus', 'school']),
  tenant: z.string(),
  school: z.string(),
  code: z.string(),
  status: z.enum(['open', 'closed']),
  step: z.string(),
  round: z.number(),
  pace: z.string(),
  audience: z.enum(['normal', 'staff']),
  protocol: z.string(),
  people: z.array(z.string()),
  blindIndex: z.string(),
  lastActivity: z.number(),
  // Not there when nothing is due: only what is there is indexed.
  nextDueAt: z.number().nullable().default(null),
  calc: z.string(),
  shape: z.number(),
  snapshot: bytes,
});

/** A head as it is listed. */
export const headSchema: z.ZodType<Head> = live.catch(({ value }) => misshapenHead(value));

const tombstone = z.object({ tombstone: z.literal(true), version: z.number() });

/** A head as it is read: a tombstone, or a head; both with the etag that a next write needs. */
export const headItem = z.union([
  tombstone
    .extend({ _etag: etag })
    .transform(({ version, _etag }) => ({ kind: 'tombstone' as const, version, etag: _etag })),
  z
    .looseObject({ _etag: etag })
    .transform((item) => ({ kind: 'head' as const, head: headSchema.parse(item), etag: item._etag })),
]);

export const headBody = ({ nextDueAt, snapshot, ...head }: Head) => ({
  id: HEAD,
  ...head,
  ...(nextDueAt === null ? {} : { nextDueAt }),
  snapshot: packed(snapshot),
});

export const tombstoneBody = (pk: string, version: number, at: number) => ({
  id: HEAD,
  pk,
  tombstone: true,
  version,
  at,
});

export const commitItem: z.ZodType<StoredCommit> = z
  .object({ seq: z.number(), at: z.number(), body: bytes })
  .transform(({ seq, at, body }) => ({ version: seq, at, body }));

export const commitBody = (pk: string, { version, at, body }: StoredCommit) => ({
  id: commitId(version),
  pk,
  seq: version,
  at,
  body: packed(body),
});

export const receiptItem = z.object({ version: z.number(), writer: z.string() });

/** `writer` tells a batch that got no answer from the same act by somebody else. */
export const receiptBody = ({ pk, receipt, commit }: Batch, writer: string) => ({
  id: receiptId(receipt),
  pk,
  version: commit.version,
  writer,
});

export const cardItem: z.ZodType<ChatCard> = z.object({
  person: z.string(),
  activity: z.string(),
  conversation: z.string(),
});

export const cardBody = (pk: string, card: ChatCard) => ({ id: cardId(card.person), pk, ...card });

export const personItem = z.object({
  body: bytes,
  endsAt: z.number().optional(),
  writer: z.string().default(''),
  _etag: etag,
});

/** `writer` tells who took it, when there was no answer to say so. */
export const personBody = (pk: string, id: string, body: Uint8Array, endsAt: number | undefined, writer = '') => ({
  id,
  pk,
  body: packed(body),
  writer,
  ...(endsAt === undefined ? {} : { endsAt }),
});
