import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { momentOf } from '../services/domain/calendar.ts';
import { type Stage, startStage } from './stage.ts';
import { tellSilence } from './walk/ladder.ts';
import { createNarrator } from './walk/narrator.ts';
import { fallSilent, UNREAD, UNWEIGHED } from './walk/silence.ts';
import { play } from './walk/story.ts';

/**
 * `npm run walk`: plays a whole case without a browser, and prints who does what and who sees what.
 * `--store cosmos`: on a test server of Cosmos DB, through the real SDK.
 * `--silence`: two cases in which nobody ever reacts, and how they climb.
 */
const words = process.argv.slice(2).join(' ');
if (!/^(--store cosmos|--silence)?$/.test(words)) {
  process.stderr.write('Gebruik: npm run walk, met erachter niets, -- --store cosmos of -- --silence.\n');
  process.exit(1);
}
const accounts = words.includes('--store cosmos')
  ? await (await import('../test/support/cosmos/place.ts')).startPlace()
  : undefined;
const people = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];
const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** On a school of its own, that is gone afterwards. */
const onStage = async (tell: (stage: Stage) => Promise<void>): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-walk-'));
  const stage = await startStage(data, momentOf('2026-11-02', '08:00'), { settings: accounts?.settings ?? {} });
  try {
    await tell(stage);
    for (const violation of stage.fake.world.violations) write(`Teams zou dit anders tonen: ${violation}`);
  } catch (error) {
    write(`\n${error instanceof Error ? error.message : String(error)}`);
    write(stage.logged.filter((line) => line.includes('"error"')).join(''));
    process.exitCode = 1;
  } finally {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  }
};

if (words.includes('--silence'))
  for (const one of [UNREAD, UNWEIGHED])
    await onStage(async (stage) => tellSilence(one, await fallSilent(stage, one), write));
else
  await onStage(async (stage) => {
    await play(createNarrator(stage, people, write));
    write('\nDe zaak is afgesloten.');
    if (accounts !== undefined)
      write(`In Cosmos DB: ${accounts.cases.items().length} items, en ${accounts.keys.items().length} sleutels apart.`);
  });
await accounts?.stop();
