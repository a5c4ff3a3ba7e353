import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../bot/config.ts';
import { alone, openStorage } from '../../bot/storage.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { startStage } from '../../sandbox/stage.ts';
import { runCommand } from '../support/command.ts';

const START = momentOf('2026-11-30', '09:00');
const WORDS = 'Kwam zonder jas.';
const PATIENCE = 60_000;

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
  });
});
