import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = join(root, '.cache', 'mutants', String(process.pid));

/** One rule broken: in `file` the text `from` becomes `to`. */
export type Break = { file: string; from: string; to: string };

/** A copy of a part of the house in which rules are broken, and the address of a file in it. */
export const mutant = (name: string, folders: string[], breaks: Break[]): ((file: string) => string) => {
  const copy = join(place, name);
  mkdirSync(copy, { recursive: true });
  for (const folder of folders) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const { file, from, to } of breaks) {
    const source = readFileSync(join(copy, file), 'utf8');
    if (source.split(from).length !== 2) throw new Error(`${file} says "${from}" not exactly once: break another line`);
    writeFileSync(
      join(copy, file),
      source.replace(from, () => to),
    );
  }
  return (file) => pathToFileURL(join(copy, file)).href;
};

export const noMutants = (): void => rmSync(place, { recursive: true, force: true });
