import { enableCompileCache } from 'node:module';
import { ConfigError, readConfig } from './config.ts';
import { sentenceOf } from './sentenceOf.ts';

/** Starts Pluis: as a real bot when Microsoft's settings are there, else as the proeftuin. */
const main = async (): Promise<void> => {
  // Before the rest is loaded: what was compiled at an earlier start is not compiled again.
  enableCompileCache();
  const { start } = await import('./start.ts');
  const stop = await start(readConfig(process.env), (line) => process.stdout.write(line));
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
};

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : `Pluis kan niet starten. ${sentenceOf(error)}`}\n`,
  );
  process.exitCode = 1;
});
