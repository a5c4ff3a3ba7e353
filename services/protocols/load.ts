import { readFileSync } from 'node:fs';
import { type Protocol, protocolSchema } from '../domain/protocol.ts';

const FILES = ['basis5'];

/** The routes that ship with Pluis, by id; a file that breaks the rules stops the start. */
export const loadProtocols = (): Record<string, Protocol> =>
  Object.fromEntries(
    FILES.map((id) => [
      id,
      protocolSchema.parse(JSON.parse(readFileSync(new URL(`./${id}.json`, import.meta.url), 'utf8'))),
    ]),
  );
