import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../support/process.ts';

/** What the README promises of `npm start`. */
describe('npm start', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-start-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  const started = async (): Promise<number> => {
    const from = performance.now();
    const { port, child, ended } = await startProcess(data);
    const [health, ready, page] = await Promise.all(
      ['healthz', 'readyz', 'proeftuin'].map(async (path) => fetch(`http://127.0.0.1:${port}/${path}`)),
    );
    const took = performance.now() - from;
    expect([health?.status, ready?.status, page?.status]).toEqual([200, 200, 200]);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    return took;
  };

  it('is ready within three seconds, answers, and ends cleanly on SIGTERM', async () => {
    // The best of up to four: other tests run beside this one and take the processor.
    let best = await started();
    for (let tries = 1; best >= 3000 && tries < 4; tries += 1) best = Math.min(best, await started());
    expect(best).toBeLessThan(3000);
  }, 60_000);

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
