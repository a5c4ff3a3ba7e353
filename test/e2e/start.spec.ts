import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../support/process.ts';

/** What the README promises of `npm start`. */
describe('npm start', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-start-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('is ready within three seconds, answers, and ends cleanly on SIGTERM', async () => {
    const from = performance.now();
    const { port, child, ended } = await startProcess(data);
    const [health, ready, page] = await Promise.all(
      ['healthz', 'readyz', 'proeftuin'].map(async (path) => fetch(`http://127.0.0.1:${port}/${path}`)),
    );
    expect(performance.now() - from).toBeLessThan(3000);
    expect([health?.status, ready?.status, page?.status]).toEqual([200, 200, 200]);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 20_000);

  it('names every wrong setting at once, and does not start', async () => {
    const wrong = { PORT: 'abc', MICROSOFT_APP_ID: 'x' };
    await expect(startProcess(data, wrong)).rejects.toThrow(
      /ended with 1[\s\S]*MICROSOFT_APP_ID[\s\S]*PORT|ended with 1[\s\S]*PORT[\s\S]*MICROSOFT_APP_ID/,
    );
  }, 20_000);

  it('refuses the proeftuin in production', async () => {
    await expect(startProcess(data, { NODE_ENV: 'production' })).rejects.toThrow('ended with 1');
  }, 20_000);
});
