import { writeFence } from '../../services/fence.ts';
import { readConfig } from '../config.ts';
import { alone, openStorage } from '../storage.ts';
import { refuseNoData } from '../whatIsThere.ts';
import { run, Wrong } from './run.ts';

/**
 * `npm run fence -- 2026-12-01T09:30+01:00`, after the data was put back from a copy: messages from before that moment
 * may have gone out in the time that was lost, so each waits until the AF says whether it was done already.
 */
run(async () => {
  const given = process.argv[2] ?? '';
  const at = Date.parse(given);
  if (Number.isNaN(at) || at > Date.now())
    throw new Wrong('Noem het moment van nu, zoals: npm run fence -- 2026-12-01T09:30:00+01:00');
  const config = readConfig(process.env);
  refuseNoData(config);
  const storage = await openStorage(config, alone, undefined);
  try {
    await writeFence(storage.persons, at);
    return `Berichten van voor ${new Date(at).toISOString()} wachten nu op een mens. De AF krijgt de lijst.`;
  } finally {
    storage.close();
  }
});
