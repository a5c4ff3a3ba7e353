import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../bot/config.ts';
import { alone, openStorage } from '../../bot/storage.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { startStage } from '../../sandbox/stage.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { addressOf } from '../../services/ids.ts';
import { runCommand } from '../support/command.ts';

import { openClient } from '../../services/store/cosmos/client.ts';
import { CASES, DATABASE } from '../../services/store/cosmos/containers.ts';
import { batchTo, pkFor } from '../contract/support/batches.ts';
import { startPlace } from '../support/cosmos/place.ts';

const START = momentOf('2026-11-30', '09:00');
const PATIENCE = 60_000;

describe('what was erased and came back with an older copy of the streams', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-erased-'));
  const copy = join(data, 'copy.db');
  const env = { PLUIS_DATA: data };
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const file = join(data, 'pluis.db');
  let erased = '';
  let kept = '';

  beforeAll(async () => {
    const stage = await startStage(data, START);
    const sanne = stage.player('Sanne');
    for (const initials of ['DV', 'ZQ']) {
      await sanne.say('niet pluis');
      await sanne.press('Leg vast', { initials, group: 'groep 5', what: 'Kwam zonder jas.', danger: 'nee' });
    }
    await stage.rest();
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'signaal' }, undefined, 9);
    [erased = '', kept = ''] = items.map(({ pk }) => addressOf(pk).stream);
    await stage.stop();
    copyFileSync(file, copy);
    const storage = await openStorage(readConfig(env), alone, undefined);
    await storage.streams.destroy(items[0]?.pk ?? '', START);
    storage.close();
    copyFileSync(copy, file);
  }, PATIENCE);

  it(
    'is named, with the command that finishes it',
    async () => {
      const { code, said } = await runCommand('verify', [], env);
      expect([code, said]).toEqual([1, expect.stringMatching(new RegExp(`${erased}: .*npm run erased`))]);
      expect(said).not.toContain(kept);
    },
    PATIENCE,
  );

  it(
    'is not erased without its name, and nothing that has its key is',
    async () => {
      const answers = [];
      for (const args of [[], ['alles'], [kept], ['s-aaaaaaaaaaaaaaaaaaaaaaaaaa']])
        answers.push(await runCommand('erased', args, env));
      expect(answers).toEqual([
        { code: 1, said: expect.stringContaining('Noem het bestand') },
        { code: 1, said: expect.stringContaining('Noem het bestand') },
        { code: 1, said: expect.stringContaining('heeft zijn sleutel nog') },
        { code: 1, said: expect.stringContaining('staat er niet') },
      ]);
    },
    PATIENCE,
  );

  it(
    'is not erased where the keys of its school are gone as well: then they were lost, and nobody erased it',
    async () => {
      const keys = new DatabaseSync(join(data, 'keys.db'));
      keys.exec(
        "CREATE TABLE kept AS SELECT * FROM keys WHERE id LIKE '%linde#'; DELETE FROM keys WHERE id LIKE '%linde#'",
      );
      const lost = await runCommand('erased', [erased], env);
      keys.exec('INSERT INTO keys SELECT * FROM kept; DROP TABLE kept');
      keys.close();
      expect(lost).toEqual({ code: 1, said: expect.stringContaining('Zet eerst de sleutels terug') });
    },
    PATIENCE,
  );

  it(
    'is erased again by its name, once; then everything is as it was written',
    async () => {
      expect(await runCommand('erased', [erased], env)).toEqual({ code: 0, said: `${erased} is weer gewist.` });
      expect((await runCommand('erased', [erased], env)).said).toContain('al helemaal gewist');
      const { code, said } = await runCommand('verify', [], env);
      expect([code, said]).toEqual([0, expect.stringContaining('Alles is zoals het werd geschreven.')]);
    },
    PATIENCE,
  );
});

describe('the same on Cosmos DB', () => {
  it(
    'is named, and erased again by its name',
    async () => {
      const data = mkdtempSync(join(tmpdir(), 'pluis-erased-'));
      const place = await startPlace();
      const env = { PLUIS_DATA: data, ...place.settings };
      const [erased, kept] = [pkFor('a'.repeat(26)), pkFor('b'.repeat(26))];
      const storage = await openStorage(readConfig(env), alone, undefined);
      for (const pk of [erased, kept]) for (const version of [1, 2]) await storage.streams.append(batchTo(pk, version));
      const copy = place.cases.items().filter(({ pk }) => pk === erased);
      await storage.streams.destroy(erased, START);
      storage.close();
      const client = openClient({ endpoint: place.cases.endpoint, key: undefined }, () => {});
      for (const item of copy) await client.database(DATABASE).container(CASES.id).items.upsert(item);
      client.dispose();

      const { stream } = addressOf(erased);
      const before = await runCommand('verify', [], env);
      const done = await runCommand('erased', [stream], env);
      const after = await runCommand('verify', [], env);
      await place.stop();
      rmSync(data, { recursive: true, force: true });
      expect([before.code, before.said]).toEqual([1, expect.stringMatching(new RegExp(`${stream}: .*npm run erased`))]);
      expect(done).toEqual({ code: 0, said: `${stream} is weer gewist.` });
      expect([after.code, after.said]).toEqual([0, expect.stringContaining('Alles is zoals het werd geschreven.')]);
    },
    PATIENCE,
  );
});
