import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../../services/ports.ts';
import { VISIBLE, VISIBLE_OF_KIND } from '../../services/store/sqlite/deliveries.ts';
import { DUE, OUTDATED } from '../../services/store/sqlite/lists.ts';
import { isOlder } from '../../services/store/sqlite/migrations.ts';
import { openSqlite } from '../../services/store/sqlite/open.ts';
import { streamStoreContract } from './streamStore.contract.ts';
import { batchTo, deliveryAt, headAt, pkFor } from './support/batches.ts';

const folders: string[] = [];
const fileOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pluis-store-'));
  folders.push(folder);
  return join(folder, 'pluis.db');
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

streamStoreContract('SQLite', async () => {
  const path = fileOf();
  const sqlite = openSqlite(path);
  const beside = new DatabaseSync(path);
  return {
    streams: sqlite.streams,
    persons: sqlite.persons,
    setBack: async ({ pk, version, lastActivity, snapshot }) => {
      beside
        .prepare('UPDATE heads SET version = ?, last_activity = ?, snapshot = ? WHERE pk = ?')
        .run(version, lastActivity, snapshot, pk);
    },
    close: async () => {
      beside.close();
      sqlite.close();
    },
  };
});

describe('the file of the embedded store', () => {
  const pk = pkFor('file');

  it('holds after a restart what was acknowledged before it', async () => {
    const path = fileOf();
    const first = openSqlite(path);
    await first.streams.append(batchTo(pk, 1));
    first.close();
    const second = openSqlite(path);
    expect(await second.streams.load(pk)).toEqual({ kind: 'head', head: headAt(pk, 1) });
    second.close();
  });

  it('writes what waits for the end of the turn before it closes', async () => {
    const path = fileOf();
    const first = openSqlite(path);
    const appended = first.streams.append(batchTo(pk, 1));
    first.close();
    expect(await appended).toEqual({ kind: 'done' });
    const second = openSqlite(path);
    expect((await second.streams.load(pk)).kind).toBe('head');
    second.close();
  });

  it('survives a power cut: WAL, and every commit synchronised', () => {
    const path = fileOf();
    const sqlite = openSqlite(path);
    const beside = new DatabaseSync(path);
    expect(beside.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    beside.close();
    sqlite.close();
  });

  it('may be open twice: of two processes on one version one wins', async () => {
    const path = fileOf();
    const [one, two] = [openSqlite(path), openSqlite(path)];
    const answers = await Promise.all([
      one.streams.append(batchTo(pk, 1, { receipt: 'k-one' })),
      two.streams.append(batchTo(pk, 1, { receipt: 'k-two' })),
    ]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'done']);
    one.close();
    two.close();
  });

  it('that somebody else holds is unavailable, not broken', async () => {
    const path = fileOf();
    const sqlite = openSqlite(path, { busyMs: 20 });
    const beside = new DatabaseSync(path);
    beside.exec('BEGIN IMMEDIATE');
    await expect(sqlite.streams.append(batchTo(pk, 1))).rejects.toThrow(StoreUnavailable);
    beside.exec('ROLLBACK');
    expect(await sqlite.streams.append(batchTo(pk, 1))).toEqual({ kind: 'done' });
    beside.close();
    sqlite.close();
  });

  it('that is full is unavailable, keeps what it has, and goes on when there is room', async () => {
    const path = fileOf();
    openSqlite(path).close();
    const small = new DatabaseSync(path);
    const pages = small.prepare('PRAGMA page_count').get()?.['page_count'];
    small.close();
    const sqlite = openSqlite(path, { maxPages: Number(pages) + 4 });
    const large = { snapshot: new Uint8Array(40_000) };
    await expect(sqlite.streams.append(batchTo(pk, 1, { head: large }))).rejects.toThrow(StoreUnavailable);
    expect(await sqlite.streams.load(pk)).toEqual({ kind: 'none' });
    expect(await sqlite.streams.append(batchTo(pk, 1))).toEqual({ kind: 'done' });
    sqlite.close();
  });

  it('of a newer Pluis is left alone, with a sentence that says what to do', () => {
    const path = fileOf();
    openSqlite(path).close();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => openSqlite(path)).toThrow(
      /nieuwere versie van Pluis \(99, deze versie kent \d+\): start die nieuwere versie/,
    );
  });

  it('of an older Pluis is brought to the layout of today with all that is in it', async () => {
    const path = fileOf();
    const first = openSqlite(path);
    await first.streams.append(batchTo(pk, 1, { head: { nextDueAt: 5000 } }));
    first.close();
    const older = new DatabaseSync(path);
    // As it was before the snapshot stood last.
    older.exec(`CREATE TABLE before AS SELECT pk, version, kind, tenant, school, code, status, step, round, pace, audience,
      protocol, people, blind_index, last_activity, next_due_at, calc, shape, snapshot, tombstone FROM heads;
      DROP TABLE heads; ALTER TABLE before RENAME TO heads; PRAGMA user_version = 3`);
    older.close();
    expect(isOlder(path)).toBe(true);
    const second = openSqlite(path);
    expect(await second.streams.load(pk)).toEqual({ kind: 'head', head: headAt(pk, 1, { nextDueAt: 5000 }) });
    expect((await second.streams.due(5000, undefined, 9)).items).toHaveLength(1);
    expect(await second.streams.append(batchTo(pk, 2))).toEqual({ kind: 'done' });
    second.close();
    expect(isOlder(path)).toBe(false);
  });

  it('that is no database is refused, and stays as it is', () => {
    const path = fileOf();
    writeFileSync(path, 'geen database '.repeat(100));
    expect(() => openSqlite(path)).toThrow(`${path} is beschadigd, of is geen bestand van Pluis: zet het terug`);
    expect(readFileSync(path, 'utf8')).toContain('geen database');
  });
});

describe('what is looked for all the time', () => {
  it.each([
    ['what is due', DUE, ['heads_due']],
    ['what was computed otherwise', OUTDATED, ['heads_calc']],
    ['what has to go out', VISIBLE, ['deliveries_open']],
    ['what has to go out at once', VISIBLE_OF_KIND, ['deliveries_kind']],
  ])('%s is found by its index, whatever else is there', (_, sql, indexes) => {
    const path = fileOf();
    openSqlite(path).close();
    const database = new DatabaseSync(path);
    const plan = database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => String(detail));
    database.close();
    const searches = plan.filter((detail) => /^(SEARCH|SCAN) /.test(detail));
    expect(searches.filter((detail) => !indexes.some((name) => detail.includes(`USING INDEX ${name} (`)))).toEqual([]);
    expect(searches.length).toBeGreaterThan(0);
    expect(plan.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([]);
  });
});

describe('the acts of one turn', () => {
  it('share one transaction, and one that fails takes no other along', async () => {
    const sqlite = openSqlite(fileOf());
    const [good, bad, other] = [pkFor('good'), pkFor('bad'), pkFor('other')];
    const twice = [deliveryAt(1, 0), deliveryAt(1, 0)];
    const answers = await Promise.allSettled([
      sqlite.streams.append(batchTo(good, 1)),
      sqlite.streams.append(batchTo(bad, 1, { deliveries: twice })),
      sqlite.streams.append(batchTo(other, 1)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await sqlite.streams.load(good)).kind).toBe('head');
    expect((await sqlite.streams.load(bad)).kind).toBe('none');
    sqlite.close();
  });

  it('are on disk together: one write of the log for all of them', async () => {
    const path = fileOf();
    const sqlite = openSqlite(path);
    const beside = new DatabaseSync(path);
    const before = Number(beside.prepare('PRAGMA data_version').get()?.['data_version']);
    await Promise.all([1, 2, 3, 4].map(async (each) => sqlite.streams.append(batchTo(pkFor(`turn${each}`), 1))));
    expect(Number(beside.prepare('PRAGMA data_version').get()?.['data_version'])).toBe(before + 1);
    beside.close();
    sqlite.close();
  });
});
