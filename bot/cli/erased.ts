import { systemClock } from '../../services/clock.ts';
import { eraseAgain, type ErasedAgain } from '../../services/eraseAgain.ts';
import { STREAM_ID } from '../../services/ids.ts';
import { readConfig } from '../config.ts';
import { openBelow, openKeysBelow } from '../storage.ts';
import { refuseNoData } from '../whatIsThere.ts';
import { run, Wrong } from './run.ts';

const REFUSED: Record<Exclude<ErasedAgain, 'done'>, string> = {
  absent: 'Dit bestand staat er niet, of het is al helemaal gewist. Kijk de naam na met: npm run verify',
  lost: 'Van deze school zijn geen sleutels te vinden: dan is ook deze misschien kwijt, en niet gewist. Zet eerst de sleutels terug uit je reservekopie.',
  keyed: 'Dit bestand heeft zijn sleutel nog, dus het is niet gewist. Wissen doet de AF in Teams.',
};

/** `npm run erased -- s-…`, after the data was put back from a copy: finishes the erasing of what came back with it. */
run(async () => {
  const stream = process.argv[2] ?? '';
  if (!STREAM_ID.test(stream))
    throw new Wrong('Noem het bestand zoals npm run verify het noemt: npm run erased -- s-…');
  const config = readConfig(process.env);
  refuseNoData(config);
  const store = await openBelow(config);
  const keyStore = await openKeysBelow(config);
  try {
    if (keyStore === undefined)
      throw new Wrong('De sleutels zijn hier niet: zonder die is niet te zien wat gewist was.');
    const erased = await eraseAgain({ streams: store.streams, keys: keyStore.keys, clock: systemClock }, stream);
    if (erased !== 'done') throw new Wrong(REFUSED[erased]);
    return `${stream} is weer gewist.`;
  } finally {
    store.close();
    keyStore?.close();
  }
});
