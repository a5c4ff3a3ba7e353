import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toBytes } from '../services/codec.ts';
import { EXPORT_TO } from '../services/domain/casus/inputs/verzoek.ts';
import { MINUTE } from '../services/domain/time.ts';
import type { Clock, PersonStore } from '../services/ports.ts';

/** A file that somebody asked for: which stream, for whom, and what of it. Made when it is opened, never kept. */
const wanted = z.strictObject({
  tenant: z.string(),
  school: z.string(),
  stream: z.string(),
  person: z.string(),
  recipient: z.union([z.literal(''), z.enum(EXPORT_TO)]),
  /** By name, where the recipient is none of those who are known. */
  who: z.string(),
  kind: z.enum(['melding', 'dossier', 'inzage', 'overdracht', 'gesprek']),
});
export type Wanted = z.infer<typeof wanted>;

/** A link that names nothing and ends by itself. Teams opens it in a browser, where nobody is signed in. */
export type Files = {
  offer(file: Wanted): Promise<string>;
  find(token: string): Promise<Wanted | undefined>;
};

export const LINK_MINUTES = 5;
export const FILE_PATH = '/bestand';
const OWNER = { tenant: 'files', person: 'files' };
const TOKEN = /^[a-f0-9]{32}$/;

/** What stands in the store opens no link: whoever reads the database only, finds no way to a file in it. */
const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');

type Parts = { persons: PersonStore; clock: Clock; newToken: () => string; base: () => string };

export const createFiles = ({ persons, clock, newToken, base }: Parts): Files => ({
  offer: async (file) => {
    const token = newToken();
    await persons.put(OWNER, idOf(token), toBytes(file), clock.now() + LINK_MINUTES * MINUTE);
    return `${base()}${FILE_PATH}/${token}`;
  },
  find: async (token) => {
    if (!TOKEN.test(token)) return undefined;
    const bytes = await persons.get(OWNER, idOf(token), clock.now());
    return bytes === undefined ? undefined : wanted.parse(JSON.parse(new TextDecoder().decode(bytes)));
  },
});
