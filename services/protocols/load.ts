import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Protocol, refOf } from '../domain/protocol.ts';
import { checkProtocol } from '../domain/protocol/check.ts';

/** The routes that new casussen can start with, by id, and every version that a running casus may be on. */
export type Protocols = { current: Record<string, Protocol>; versions: Record<string, Protocol> };

const FILES = ['zorgteam6', 'zbo6', 'zat5', 'sot5', 'basis5'];
const ARCHIVE = new URL('./archive/', import.meta.url);

const read = (name: string): Protocol => {
  const checked = checkProtocol(JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')));
  if ('wrong' in checked) throw new Error(`${name}: ${checked.wrong.join(' ')}`);
  return checked.protocol;
};

/** Earlier versions that open casussen may still be on: `archive/<id>@<version>.json`. */
const archived = (): string[] =>
  existsSync(ARCHIVE) ? readdirSync(ARCHIVE).filter((name) => name.endsWith('.json')) : [];

/** Everything that ships with Pluis; a file that breaks the rules stops the start. */
export const loadProtocols = (): Protocols => {
  const current = FILES.map((id) => read(`./${id}.json`));
  const earlier = archived().map((name) => read(`./archive/${name}`));
  const versions = Object.fromEntries([...earlier, ...current].map((one) => [refOf(one), one]));
  for (const { id, withdrawn } of Object.values(versions))
    if (withdrawn !== undefined && versions[refOf({ id, version: withdrawn.goOnWith })] === undefined)
      throw new Error(`${id}: no version ${withdrawn.goOnWith} to go on with`);
  return {
    current: Object.fromEntries(current.map((one) => [one.id, one])),
    versions,
  };
};
