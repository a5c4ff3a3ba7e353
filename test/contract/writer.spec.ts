import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { createWriter } from '../../services/store/sqlite/writer.ts';

describe('acts that come close together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pluis-writer-'));
  const path = join(folder, 'acts.db');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE acts (id INTEGER)');
  const beside = new DatabaseSync(path);
  const writer = createWriter(database);
  const write = async <T>(run: () => T): Promise<T> => writer.write(run);
  const add = database.prepare('INSERT INTO acts VALUES (?)');
  const count = beside.prepare('SELECT count(*) AS sum FROM acts');
  /** How many are on the disk for another to see. */
  const written = (): number => Number(count.get()?.['sum']);

  beforeEach(() => database.exec('DELETE FROM acts'));
  afterAll(() => {
    beside.close();
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('in following turns of the event loop share one commit', async () => {
    const first = write(() => add.run(1));
    await turn();
    const seen = write(written);
    await first;
    expect(await seen).toBe(0);
    expect(written()).toBe(1);
  });

  it('wait for nobody when a turn brings no other', async () => {
    const act = write(() => add.run(1));
    for (let turns = 0; turns < 4; turns += 1) await turn();
    expect(written()).toBe(1);
    await act;
  });

  it('are on the disk after 64 of them, however many more there come', async () => {
    let going = true;
    const first = write(() => add.run(1)).then(() => {
      going = false;
    });
    let acts = 1;
    for (; going; acts += 1) {
      void write(() => add.run(acts));
      await turn();
    }
    await first;
    expect(acts).toBeLessThan(64 + 4);
  });

  it('are answered one by one: each answer can leave before the next is drawn', async () => {
    const answered: string[] = [];
    const [first, second] = ['een', 'twee'].map(async (name) =>
      write(() => add.run(1)).then(() => answered.push(name)),
    );
    await first;
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    expect(answered).toEqual(['een']);
    await second;
  });

  it('take no other along when one of them fails', async () => {
    const fails = write(() => {
      throw new Error('no');
    });
    const goes = write(() => add.run(1));
    await expect(fails).rejects.toThrow('no');
    await goes;
    expect(written()).toBe(1);
  });
});
