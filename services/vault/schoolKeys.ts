import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { SchoolKeys } from '../ports.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;
const BITS = 5;

/** 130 bits of a hash as 26 letters and digits. */
const spell = (hash: Buffer): string => {
  let bits = 0;
  let held = 0;
  let spelled = '';
  for (const byte of hash) {
    bits = (bits << 8) | byte;
    for (held += 8; held >= BITS && spelled.length < LENGTH; held -= BITS)
      spelled += LETTERS[(bits >> (held - BITS)) & 31];
    bits &= 0xff_ff;
  }
  return spelled;
};

/** A key for each school and purpose, derived from one master key; kept in memory as key objects. */
export const createSchoolKeys = (master: Uint8Array): SchoolKeys => {
  const keys = new Map<string, KeyObject>();
  const keyOf = (name: string): KeyObject => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const made = createSecretKey(createHmac('sha256', master).update(name).digest());
    keys.set(name, made);
    return made;
  };
  return {
    hmac: (tenant, school, purpose, text) =>
      spell(
        createHmac('sha256', keyOf(`${tenant}|${school}|${purpose}`))
          .update(text)
          .digest(),
      ),
  };
};
