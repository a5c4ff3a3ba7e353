import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../bot/config.ts';
import { alone, openStorage } from '../../bot/storage.ts';
import { batchTo, pkFor } from '../contract/support/batches.ts';
import { type Ended, runCommand } from '../support/command.ts';
import { startProcess } from '../support/process.ts';

/** Every call starts a process of its own. */
const PATIENCE = 60_000;
const STREAM = 's-aaaaaaaaaaaaaaaaaaaaaaaaaa';
const COMMANDS = [
  ['verify', []],
  ['erased', [STREAM]],
  ['fence', ['2026-01-01T00:00:00Z']],
  ['keys', ['rotate']],
] as const;

describe('a command in a place that is wrong', () => {
  const root = mkdtempSync(join(tmpdir(), 'pluis-wrong-'));
  const whole = join(root, 'whole');
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** A copy of data that are as they should be, in which something is made wrong. */
  const copyOf = (name: string): string => {
    const data = join(root, name);
    cpSync(whole, data, { recursive: true });
    return data;
  };
  const remove = (data: string, name: string): void => {
    for (const each of readdirSync(data).filter((one) => one.startsWith(name))) rmSync(join(data, each));
  };
  const all = async (data: string): Promise<Ended[]> =>
    Promise.all(COMMANDS.map(async ([name, args]) => runCommand(name, [...args], { PLUIS_DATA: data })));
  const starts = async (data: string): Promise<void> =>
    (await openStorage(readConfig({ PLUIS_DATA: data }), alone, undefined)).close();

  beforeAll(async () => {
    const storage = await openStorage(readConfig({ PLUIS_DATA: whole }), alone, undefined);
    await storage.streams.append(batchTo(pkFor('aaaaaaaaaaaaaaaaaaaaaaaaaa'), 1));
    storage.close();
  });

  it(
    'without data says so, and makes nothing there',
    async () => {
      const data = join(root, 'empty');
      for (const { code, said } of await all(data))
        expect([code, said]).toEqual([1, expect.stringMatching(/^In \S+ staat geen pluis\.db: zet PLUIS_DATA op /)]);
      expect(existsSync(data)).toBe(false);
    },
    PATIENCE,
  );

  it(
    'of which the data are lost says to put them back; nothing begins as if it were new, and nothing is called whole',
    async () => {
      const data = copyOf('lost');
      remove(data, 'pluis.db');
      for (const { code, said } of await all(data))
        expect([code, said]).toEqual([1, expect.stringContaining('zet het')]);
      await expect(starts(data)).rejects.toThrow('zet pluis.db terug uit je reservekopie');
      expect(readdirSync(data)).not.toContain('pluis.db');
      const other = copyOf('other');
      const none = join(root, 'none');
      await starts(none);
      cpSync(join(none, 'pluis.db'), join(other, 'pluis.db'));
      await expect(starts(other)).rejects.toThrow('zet pluis.db terug uit je reservekopie');
      const { code, said } = await runCommand('verify', [], { PLUIS_DATA: other });
      expect([code, said]).toEqual([1, expect.stringContaining(`${STREAM}: er is alleen een sleutel.`)]);
    },
    PATIENCE,
  );

  it.each([
    ['of other data', (file: string) => writeFileSync(file, 'k'.repeat(32)), 'hoort niet bij deze gegevens'],
    ['of a wrong length', (file: string) => writeFileSync(file, 'k'.repeat(33)), 'is beschadigd'],
    ['that cannot be read', (file: string) => mkdirSync(file), 'kan niet worden gelezen'],
  ])(
    'with a key file %s says so, and leaves the file and the keys as they are',
    async (name, breaks, sentence) => {
      const data = copyOf(name.replaceAll(' ', '-'));
      const file = join(data, 'pluis.key');
      rmSync(file);
      breaks(file);
      const bytes = (): (Buffer | string)[] =>
        ['pluis.key', 'keys.db'].map((each) =>
          name.includes('read') && each === 'pluis.key' ? '' : readFileSync(join(data, each)),
        );
      const before = bytes();
      for (const command of ['keys', 'fence'] as const) {
        const { code, said } = await runCommand(command, [...(COMMANDS.find(([one]) => one === command)?.[1] ?? [])], {
          PLUIS_DATA: data,
        });
        expect([code, said]).toEqual([1, expect.stringMatching(new RegExp(`^Het sleutelbestand \\S+ ${sentence}\\.`))]);
      }
      expect(bytes()).toEqual(before);
    },
    PATIENCE,
  );

  it(
    'says what to do with data of a newer version, a file that is none of ours, and a folder that is none',
    async () => {
      const newer = copyOf('newer');
      const database = new DatabaseSync(join(newer, 'pluis.db'));
      database.exec('PRAGMA user_version = 99');
      database.close();
      for (const { said } of await all(newer)) expect(said).toContain('start die nieuwere versie.');
      const foreign = copyOf('foreign');
      remove(foreign, 'keys.db');
      writeFileSync(join(foreign, 'keys.db'), 'geen database '.repeat(100));
      for (const { said } of await all(foreign))
        expect(said).toMatch(/keys\.db is beschadigd, of is geen bestand van Pluis: zet het terug/);
      const folder = join(root, 'file');
      writeFileSync(folder, '');
      await expect(starts(folder)).rejects.toThrow(/kan niet worden geopend: kijk of Pluis in deze map mag/);
    },
    PATIENCE,
  );

  it(
    'says that a stored key is damaged',
    async () => {
      const data = copyOf('damaged');
      const database = new DatabaseSync(join(data, 'keys.db'));
      database.exec("UPDATE keys SET bytes = x'00' WHERE id = 'index'");
      database.close();
      await expect(starts(data)).rejects.toThrow('De opgeslagen sleutels zijn beschadigd: zet keys.db');
      const { code, said } = await runCommand('keys', ['rotate'], { PLUIS_DATA: data });
      expect([code, said]).toEqual([
        1,
        expect.stringMatching(/^Dit gaat niet open \(cannot be opened: index\): draai /),
      ]);
      // The same sentence at the start of Pluis itself.
      await expect(startProcess(data)).rejects.toThrow(
        /ended with 1[\s\S]*Pluis kan niet starten\. De opgeslagen sleutels/,
      );
    },
    PATIENCE,
  );
});
