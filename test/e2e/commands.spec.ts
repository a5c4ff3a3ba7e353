import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../bot/config.ts';
import { alone, openStorage } from '../../bot/storage.ts';
import { isOlder } from '../../services/store/sqlite/migrations.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { startStage } from '../../sandbox/stage.ts';
import { runCommand } from '../support/command.ts';

const START = momentOf('2026-11-30', '09:00');
const WORDS = 'Kwam zonder jas.';
const PATIENCE = 60_000;
const LAYOUT = 4;

describe('the commands on a school that works', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-commands-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const env = { PLUIS_DATA: data };
  const keyFile = (): Buffer => readFileSync(join(data, 'pluis.key'));
  /** What Pluis reads when it starts anew. */
  const reads = async (): Promise<number[]> => {
    const storage = await openStorage(readConfig(env), alone, undefined);
    try {
      const { items } = await storage.streams.list({ tenant: DEMO.tenant, kind: 'signaal' }, undefined, 9);
      return items.map(({ snapshot }) => snapshot.length);
    } finally {
      storage.close();
    }
  };

  beforeAll(async () => {
    const stage = await startStage(data, START);
    const sanne = stage.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', { initials: 'DV', group: 'groep 5', what: WORDS, danger: 'nee' });
    await stage.rest();
    await stage.stop();
  }, PATIENCE);

  describe('npm run keys', () => {
    it(
      'says how it is used, and changes nothing then',
      async () => {
        const before = keyFile();
        expect(await runCommand('keys', [], env)).toEqual({
          code: 1,
          said: 'Gebruik: npm run keys -- rotate. Dat maakt nieuwe sleutels; de inhoud blijft zoals hij is.',
        });
        expect(keyFile()).toEqual(before);
      },
      PATIENCE,
    );

    it(
      'makes new keys, again and again, beside a Pluis that runs; everything stays readable',
      async () => {
        const before = keyFile();
        const running = await startStage(data, START);
        for (let round = 0; round < 2; round += 1) {
          const { code, said } = await runCommand('keys', ['rotate'], env);
          expect([code, said]).toEqual([0, expect.stringMatching(/^Klaar: \d+ sleutels van scholen opnieuw ingepakt/)]);
          expect(said).toContain('Maak nu een nieuwe reservekopie van');
        }
        const sanne = running.player('Sanne');
        await sanne.say('niet pluis');
        await sanne.press('Leg vast', { initials: 'ZQ', group: 'groep 5', what: WORDS, danger: 'nee' });
        await running.rest();
        await running.stop();
        expect(keyFile().includes(before)).toBe(false);
        expect(statSync(join(data, 'pluis.key')).mode & 0o777).toBe(0o600);
        expect(readdirSync(data)).not.toContain('pluis.key.new');
        const read = await reads();
        expect([read.length, read.every((length) => length > 0)]).toEqual([2, true]);
      },
      PATIENCE,
    );

    it(
      'says what to do when another rotation is under way or was cut off',
      async () => {
        const before = keyFile();
        writeFileSync(join(data, 'pluis.key.new'), '');
        const { code, said } = await runCommand('keys', ['rotate'], env);
        expect([code, said]).toEqual([1, expect.stringContaining('Verwijder dat bestand en probeer het opnieuw.')]);
        expect(keyFile()).toEqual(before);
        rmSync(join(data, 'pluis.key.new'));
      },
      PATIENCE,
    );
  });

  describe('npm run verify', () => {
    const beside = (sql: string): void => {
      const database = new DatabaseSync(join(data, 'pluis.db'));
      database.exec(sql);
      database.close();
    };

    it(
      'finds everything as it was written, and needs no key for it',
      async () => {
        const { code, said } = await runCommand('verify', [], env);
        expect([code, said]).toEqual([0, expect.stringContaining('Alles is zoals het werd geschreven.')]);
      },
      PATIENCE,
    );

    it(
      'changes nothing of data of an older version, and says what to do',
      async () => {
        beside('PRAGMA user_version = 1');
        const { code, said } = await runCommand('verify', [], env);
        expect([code, said]).toEqual([1, expect.stringContaining('van een oudere versie van Pluis')]);
        expect(isOlder(join(data, 'pluis.db'))).toBe(true);
        beside(`PRAGMA user_version = ${LAYOUT}`);
      },
      PATIENCE,
    );

    it(
      'opens no key file, and says so where the keys are not there to compare with',
      async () => {
        const [file, keys] = [join(data, 'pluis.key'), join(data, 'keys.db')];
        for (const each of [file, keys]) renameSync(each, `${each}.away`);
        const { code, said } = await runCommand('verify', [], env);
        expect([code, said]).toEqual([0, expect.stringContaining('of er een heel bestand weg is, is niet nagekeken.')]);
        expect(readdirSync(data)).not.toContain('keys.db');
        for (const each of [file, keys]) renameSync(`${each}.away`, each);
      },
      PATIENCE,
    );

    it(
      'says in which stream what was changed or removed, with a code and without a word of it',
      async () => {
        beside(
          "UPDATE commits SET at = at + 1 WHERE version = 1 AND pk = (SELECT min(pk) FROM heads WHERE kind = 'signaal')",
        );
        beside("DELETE FROM commits WHERE version = 1 AND pk = (SELECT max(pk) FROM heads WHERE kind = 'signaal')");
        const { code, said } = await runCommand('verify', [], env);
        expect(code).toBe(1);
        expect(said).toContain('Hier klopt het niet:');
        expect(said).toMatch(/s-[a-z2-7]{26}, (vastlegging 1|de kop): \S/);
        expect(said).toContain('een vastlegging ontbreekt');
        expect(said).not.toContain(WORDS);
      },
      PATIENCE,
    );

    it(
      'names a stream that is gone whole, and says what to do',
      async () => {
        for (const table of ['commits', 'receipts', 'heads']) beside(`DELETE FROM ${table} WHERE pk LIKE '%|s-%'`);
        const { code, said } = await runCommand('verify', [], env);
        // Nobody looked at them yet: perhaps they were never written.
        expect([code, said.match(/s-[a-z2-7]{26}: er is alleen een sleutel\./g)?.length]).toEqual([0, 2]);
        beside(`INSERT INTO access (tenant, school, stream, person, at, view, why)
          VALUES ('${DEMO.tenant}', '${DEMO.school}', '${/s-[a-z2-7]{26}/.exec(said)?.[0] ?? ''}', 'p', 1, 'v', 'w')`);
        const again = await runCommand('verify', [], env);
        expect([again.code, again.said]).toEqual([1, expect.stringMatching(/s-[a-z2-7]{26}: het hele bestand is weg/)]);
      },
      PATIENCE,
    );
  });
});
