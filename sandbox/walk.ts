import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { momentOf } from '../services/domain/calendar.ts';
import { startStage } from './stage.ts';
import { createNarrator } from './walk/narrator.ts';
import { play } from './walk/story.ts';

/**
 * `npm run walk`: plays a whole case without a browser, and prints who does what and who sees what.
 * `--store cosmos`: on a test server of Cosmos DB, through the real SDK.
 */
const onCosmos = process.argv.join(' ').includes('--store cosmos');
const server = onCosmos ? await (await import('../test/support/cosmos/place.ts')).startPlace() : undefined;
const data = mkdtempSync(join(tmpdir(), 'pluis-walk-'));
const stage = await startStage(data, momentOf('2026-11-02', '08:00'), { settings: server?.settings ?? {} });
const people = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];
const write = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  await play(createNarrator(stage, people, write));
  write('\nDe zaak is afgesloten.');
  if (server !== undefined) write(`In Cosmos DB: ${server.items().length} items.`);
  for (const violation of stage.fake.world.violations) write(`Teams zou dit anders tonen: ${violation}`);
} catch (error) {
  write(`\n${error instanceof Error ? error.message : String(error)}`);
  write(stage.logged.filter((line) => line.includes('"error"')).join(''));
  process.exitCode = 1;
} finally {
  await stage.stop();
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
}
