import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KeyStore } from '../../services/ports.ts';
import { wrappedOf } from '../../services/seal/keyRecords.ts';
import { RotationCrossed, rotateSchools, rotateVault, vaultKeysInUse } from '../../services/seal/rotate.ts';
import { addKey, dropOldKeys, KeyFileError } from '../../services/vault/keyFile.ts';
import { batchTo, pkFor, textOf } from '../contract/support/batches.ts';
import { type Ground, openGround } from './support/ground.ts';

const KEY_FILE = fileURLToPath(new URL('../../services/vault/keyFile.ts', import.meta.url));

/** Prints what is done to which file, in order. */
const WATCHED = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const names = new Map();
const { openSync, fsyncSync, renameSync } = fs;
fs.openSync = (path, ...rest) => { const file = openSync(path, ...rest); names.set(file, path); return file; };
fs.fsyncSync = (file) => { console.log('sync', names.get(file)); fsyncSync(file); };
fs.renameSync = (from, to) => { console.log('rename', to); renameSync(from, to); };
syncBuiltinESMExports();
const { addKey } = await import(process.argv[1]);
addKey(process.argv[2]);
`;

describe('a rotation', () => {
  let ground: Ground;
  let file: string;
  const pk = pkFor('aaaaaaaaaaaaaaaaaaaaaaaaaa');
  const school = `${pk.split('|').slice(0, 2).join('|')}#`;
  const tools = (keys: KeyStore = ground.keys) => ({ keys, vault: ground.vault, random: randomBytes });
  const drop = async (): Promise<void> => dropOldKeys(file, async () => vaultKeysInUse(ground.keys));
  const read = async (): Promise<string[]> =>
    (await ground.fresh().store.commits(pk, 1, 9)).map(({ body }) => textOf(body));
  /** A key store in which something happens, once, before a record is replaced. */
  const interrupted = (happens: () => Promise<void>): KeyStore => {
    let done = false;
    return {
      ...ground.keys,
      replace: async (...all) => {
        if (!done) {
          done = true;
          await happens();
        }
        return ground.keys.replace(...all);
      },
    };
  };

  beforeEach(async () => {
    ground = openGround();
    file = join(ground.folder, 'pluis.key');
    await ground.store.append(batchTo(pk, 1));
  });
  afterEach(() => ground.close());

  it('keeps every key that a record still names, when another rotation added newer ones meanwhile', async () => {
    addKey(file);
    await rotateVault(tools());
    // Two others have begun, and have wrapped nothing yet.
    addKey(file);
    addKey(file);
    await drop();
    expect(await read()).toHaveLength(1);
  });

  it('that crosses another one loses nothing, whichever of them is first', async () => {
    addKey(file);
    const other = async (): Promise<void> => {
      addKey(file);
      await rotateVault(tools());
      await drop();
      await rotateSchools(tools());
    };
    await rotateVault(tools(interrupted(other)));
    await drop();
    await rotateSchools(tools(interrupted(other))).catch((error: unknown) =>
      expect(error).toBeInstanceOf(RotationCrossed),
    );
    expect(await read()).toHaveLength(1);
    await rotateSchools(tools());
    expect(await read()).toHaveLength(1);
  });

  it('keeps the key of a school that a running Pluis made after the schools were listed', async () => {
    const late = pkFor('bbbbbbbbbbbbbbbbbbbbbbbbbb').replace(/\|.*?\|/, '|laat|');
    const listed = await ground.keys.list('', undefined, 100);
    await ground.fresh().ring.newKeyOf(late);
    const before = await vaultKeysInUse(ground.keys);
    for (let round = 0; round < 3; round += 1) addKey(file);
    await rotateVault(tools({ ...ground.keys, list: async () => listed }));
    await drop();
    expect([...(await vaultKeysInUse(ground.keys))]).toEqual(expect.arrayContaining([...before]));
    expect(await ground.fresh().ring.keyOf(late)).toBeDefined();
  });

  it('goes over it again when a record was changed by somebody else at that moment', async () => {
    const [old] = await vaultKeysInUse(ground.keys);
    addKey(file);
    let missed = 0;
    const once: KeyStore = {
      ...ground.keys,
      replace: async (...all) => (missed++ === 0 ? false : ground.keys.replace(...all)),
    };
    expect((await rotateVault(tools(once))).schools).toBe(1);
    expect([...(await vaultKeysInUse(ground.keys))]).not.toContain(old);
    missed = -1;
    expect((await rotateSchools(tools(once))).streams).toBe(1);
    expect(wrappedOf((await ground.keys.get([pk])).get(pk) ?? new Uint8Array()).by).toBe('2');
  });

  it('says in one sentence that it was crossed, and has dropped nothing', async () => {
    addKey(file);
    await expect(rotateVault(tools({ ...ground.keys, replace: async () => false }))).rejects.toThrow(RotationCrossed);
    await expect(rotateSchools(tools({ ...ground.keys, replace: async () => false }))).rejects.toThrow(
      /Er is niets kwijt: draai dit over een minuut nog een keer/,
    );
    await drop();
    expect(await read()).toHaveLength(1);
    expect((await ground.keys.get([school])).size).toBe(1);
  });

  it('does not write over a key file that somebody else is changing', async () => {
    const before = readFileSync(file);
    writeFileSync(`${file}.new`, '');
    expect(() => addKey(file)).toThrow(KeyFileError);
    await expect(drop()).rejects.toThrow(/Verwijder dat bestand en probeer het opnieuw/);
    expect(readFileSync(file)).toEqual(before);
  });

  it('leaves the file as it was when the records cannot be asked', async () => {
    addKey(file);
    addKey(file);
    await expect(dropOldKeys(file, async () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect([statSync(file).size, existsSync(`${file}.new`)]).toEqual([3 * 32, false]);
  });

  it('has a new key on disk, and then its name, before anything is wrapped with it', () => {
    const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', WATCHED, KEY_FILE, file];
    const done = execFileSync(process.execPath, flags, { encoding: 'utf8' }).trim().split('\n');
    expect(done).toEqual([`sync ${file}.new`, `rename ${file}`, `sync ${ground.folder}`]);
    expect(statSync(file)).toMatchObject({ size: 64, mode: expect.any(Number) });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
