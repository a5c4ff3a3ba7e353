import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

const IV = 12;
const TAG = 16;

/** Fresh bytes that nobody can guess; comes in from outside, so that a test can repeat a run. */
export type Random = (length: number) => Uint8Array;

/** Somebody else's key, another place, or changed bytes: which of them cannot be told. Ids only in the message. */
export class SealBroken extends Error {
  readonly id: string;

  constructor(id: string, options?: ErrorOptions) {
    super(`cannot be opened: ${id}`, options);
    this.id = id;
    this.name = 'SealBroken';
  }
}

/**
 * AES-256-GCM: iv, ciphertext, tag. `place` says where the bytes belong (stream, kind and version), so that what was
 * sealed for one place cannot be put in another.
 */
export const seal = (key: KeyObject, plain: Uint8Array, place: string, random: Random): Uint8Array => {
  const iv = random(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Throws `SealBroken` for anything but the bytes that were sealed with this key for this place. */
export const unseal = (key: KeyObject, sealed: Uint8Array, place: string): Uint8Array => {
  if (sealed.length < IV + TAG) throw new SealBroken(place);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    return Buffer.concat([decipher.update(sealed.subarray(IV, sealed.length - TAG)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken(place, { cause });
  }
};
