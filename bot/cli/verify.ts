import { addressOf } from '../../services/ids.ts';
import { type Break, verifyAll } from '../../services/verify.ts';
import { readConfig } from '../config.ts';
import { openBelow } from '../storage.ts';
import { run, Wrong } from './run.ts';

const WORDS: Record<Break['what'], string> = {
  'head is missing': 'de kop ontbreekt',
  'commit is missing': 'een vastlegging ontbreekt',
  'was never sealed': 'dit is nooit verzegeld',
  'was changed': 'dit is veranderd',
  'does not follow': 'dit sluit niet aan op wat ervoor ligt',
  'too much is left': 'er is meer over dan na wissen hoort',
};

const line = ({ pk, version, what }: Break): string => {
  const { school, stream } = addressOf(pk);
  return `  ${stream === '' ? school : stream}, ${version === 0 ? 'de kop' : `vastlegging ${version}`}: ${WORDS[what]}`;
};

/** `npm run verify`: is everything still as it was written? Reads only, and needs no key. */
run(async () => {
  const store = await openBelow(readConfig(process.env));
  try {
    const { streams, commits, breaks } = await verifyAll(store.streams);
    const counted = `${streams} bestanden, ${commits} vastleggingen nagekeken.`;
    if (breaks.length === 0) return `${counted} Alles is zoals het werd geschreven.`;
    throw new Wrong([`${counted} Hier klopt het niet:`, ...breaks.map(line)].join('\n'));
  } finally {
    store.close();
  }
});
