import type { StreamKind, Pk, SchoolKeys } from './ports.ts';

/** `s-` a signal, `c-` a casus; the rest is a keyed hash, so that nobody can guess or count them. */
export const STREAM_ID = /^[sc]-[a-z2-7]{26}$/;

export const kindOf = (stream: string): StreamKind => {
  if (stream.startsWith('s-')) return 'signaal';
  return stream.startsWith('c-') ? 'casus' : 'school';
};

/** Partition key of a stream; the school's own stream has an empty id. */
export const pkOf = (tenant: string, school: string, stream: string): Pk =>
  stream === '' ? `${tenant}|${school}` : `${tenant}|${school}|${stream}`;

export type Address = { tenant: string; school: string; stream: string };

export const addressOf = (pk: Pk): Address => {
  const [tenant = '', school = '', stream = ''] = pk.split('|');
  return { tenant, school, stream };
};

// Without letters and digits that look alike when somebody reads a code aloud.
const READABLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 4;

/** The short code that people see: it says nothing, and it cannot be counted. */
export const codeOf = (keys: SchoolKeys, { tenant, school, stream }: Address): string => {
  if (stream === '') return school;
  const hash = keys.hmac(tenant, school, 'blind', `code|${stream}`);
  return Array.from(hash.slice(0, CODE_LENGTH))
    .map((letter) => READABLE[Number.parseInt(letter, 36) % READABLE.length])
    .join('');
};
