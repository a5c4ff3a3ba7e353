import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** What is laid out by stage, and spread into one table. */
const FOLDERS = [
  'services/domain/casus/folds/',
  'services/domain/casus/rules/',
  'services/domain/casus/inputs/',
  'services/domain/signaal/folds/',
  'cards/after/acts/',
  'cards/labels/',
];

const isTable = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Row = { key: string; table: string };

/** Every row of the tables of a folder: what a file exports as `…Folds`, `…Rules`, `…Inputs`, `…Acts` or `…Labels`. */
const rowsOf = async (folder: string): Promise<Row[]> => {
  const files = readdirSync(fileURLToPath(new URL(folder, root))).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(
      async (file): Promise<[string, Record<string, unknown>]> => [file, await import(`../../${folder}${file}`)],
    ),
  );
  return modules.flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([name]) => /(?:Folds|Rules|Inputs|Acts|After|Labels)$/.test(name))
      .flatMap(([name, table]) =>
        (isTable(table) ? Object.keys(table) : []).map((key) => ({ key, table: `${file} ${name}` })),
      ),
  );
};

describe('a table that is laid out by stage', () => {
  // Spread into one, the last of two rows would win without a word.
  it.each(FOLDERS)('has each row once: %s', async (folder) => {
    const shared = folder.endsWith('/folds/') ? await rowsOf('services/domain/turns/') : [];
    const rows = [...(await rowsOf(folder)), ...shared];
    expect(rows.length).toBeGreaterThan(20);
    const byKey = Map.groupBy(rows, ({ key }) => key);
    const twice = [...byKey].filter(([, found]) => found.length > 1);
    expect(twice.map(([key, found]) => `${key}: ${found.map(({ table }) => table).join(', ')}`)).toEqual([]);
  });
});
