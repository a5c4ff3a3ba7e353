import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { DATABASE } from '../../bot/whatIsThere.ts';
import { startStage } from '../../sandbox/stage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { play } from '../../sandbox/walk/story.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { type Figure, told } from './figures.ts';

const PEOPLE = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];
const names = z.array(z.object({ name: z.string() }));
const counted = z.object({ bytes: z.number() });

/** Everything that is kept of the one casus of the demo, from signal to closing: all columns of all its rows. */
export const bytes = async (): Promise<Figure[]> => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-bytes-'));
  const stage = await startStage(data, momentOf('2026-11-02', '08:00'));
  await play(createNarrator(stage, PEOPLE, () => {}));
  await stage.stop();
  const database = new DatabaseSync(join(data, DATABASE), { readOnly: true });
  const kept = tablesOf(database).reduce((sum, table) => sum + bytesIn(database, table), 0);
  database.close();
  rmSync(data, { recursive: true, force: true });
  return [told('bytes', kept / 1024, 'kB for a casus')];
};

const columnsOf = (database: DatabaseSync, table: string): string[] =>
  names.parse(database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all()).map(({ name }) => name);

const tablesOf = (database: DatabaseSync): string[] =>
  names
    .parse(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all())
    .map(({ name }) => name)
    .filter((table) => columnsOf(database, table).includes('pk'));

const bytesIn = (database: DatabaseSync, table: string): number => {
  const sizes = columnsOf(database, table).map((column) => `coalesce(octet_length("${column}"), 0)`);
  const query = `SELECT coalesce(sum(${sizes.join(' + ')}), 0) AS bytes FROM "${table}" WHERE pk LIKE '%|c-%'`;
  return counted.parse(database.prepare(query).get()).bytes;
};
