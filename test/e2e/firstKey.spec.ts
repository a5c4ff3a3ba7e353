import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { alone, openStorage } from '../../bot/storage.ts';
import { runCommand } from '../support/command.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/school.example.json', import.meta.url));
const PATIENCE = 60_000;

describe('the key file, when it is made', () => {
  const root = mkdtempSync(join(tmpdir(), 'pluis-first-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it(
    'is named by the command that makes the first school, with what its loss means and what to do; later it is not',
    async () => {
      const data = join(root, 'school');
      const first = await runCommand('school', ['create', EXAMPLE], { PLUIS_DATA: data });
      expect([first.code, first.said]).toEqual([
        0,
        expect.stringContaining(
          `Nieuw gemaakt: ${join(data, 'pluis.key')}. Zonder dit bestand is niets van wat Pluis bewaart ooit nog te lezen. Bewaar nu een kopie`,
        ),
      ]);
      const again = await runCommand('school', ['create', EXAMPLE], { PLUIS_DATA: data });
      expect([again.code, again.said]).toEqual([1, expect.not.stringContaining('pluis.key')]);
    },
    PATIENCE,
  );

  it('is told once in the log of the first start', async () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => 0,
    );
    const config = readConfig({ PLUIS_DATA: join(root, 'start') });
    for (let start = 0; start < 2; start += 1) (await openStorage(config, { ...alone, log }, undefined)).close();
    expect(lines.filter((line) => line.includes('key file made'))).toHaveLength(1);
  });
});
