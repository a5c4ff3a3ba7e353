import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WALK = fileURLToPath(new URL('../../sandbox/walk.ts', import.meta.url));

describe('npm run walk', () => {
  it.each(['--store sqlserver', '--store=cosmos', '--stilte'])(
    'with a word it does not know (%s) plays nothing, and says how it is used',
    async (words) => {
      const [code, said] = await new Promise<[unknown, string]>((resolve) => {
        execFile(process.execPath, [WALK, ...words.split(' ')], (error, stdout, stderr) =>
          resolve([error?.code, stdout + stderr]),
        );
      });
      expect([code, said]).toEqual([1, expect.stringMatching(/^Gebruik: npm run walk[^\n]*\n$/)]);
    },
    30_000,
  );
});
