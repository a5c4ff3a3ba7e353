import { join } from 'node:path';
import { addressOf } from '../../services/ids.ts';
import type { Pk } from '../../services/ports.ts';
import { type Break, verifyAll } from '../../services/verify.ts';
import { type Compared, compareWithKeys } from '../../services/verifyKeys.ts';
import { isOlder } from '../../services/store/sqlite/migrations.ts';
import { readConfig } from '../config.ts';
import { openBelow, openKeysBelow } from '../storage.ts';
import { DATABASE, refuseNoData } from '../whatIsThere.ts';
import { run, Wrong } from './run.ts';

const WORDS: Record<Break['what'], string> = {
  'head is missing': 'de kop ontbreekt',
  'commit is missing': 'een vastlegging ontbreekt',
  'was never sealed': 'dit is nooit verzegeld',
  'was changed': 'dit is veranderd',
  'does not follow': 'dit sluit niet aan op wat ervoor ligt',
  'too much is left': 'er is meer over dan na wissen hoort',
  'head is older': 'deze is ouder dan de laatste vastlegging',
  'receipt is missing': 'er zijn minder ontvangsten dan vastleggingen',
  'cannot be read': 'hierin, of in een vastlegging, staat iets wat Pluis nooit zo schrijft',
};

const WHOLE: Record<keyof Compared, string> = {
  gone: 'het hele bestand is weg, en iemand heeft het gelezen. Zet het terug uit de reservekopie.',
  locked:
    'de sleutel is weg. Is het gewist en kwam het terug met een reservekopie, rond dat dan af: npm run erased -- <naam>. Zo niet, zet dan gegevens en sleutels terug van hetzelfde moment.',
  unsure:
    'er is alleen een sleutel. Staat het bestand in een reservekopie, zet het dan terug; zo niet, dan mislukte de handeling die het zou openen en is er niets kwijt.',
};

const nameOf = (pk: Pk): string => {
  const { school, stream } = addressOf(pk);
  return stream === '' ? school : stream;
};

const line = ({ pk, version, what }: Break): string =>
  `  ${nameOf(pk)}, ${version === 0 ? 'de kop' : `vastlegging ${version}`}: ${WORDS[what]}`;

const lines = (compared: Compared | undefined, what: keyof Compared): string[] =>
  (compared?.[what] ?? []).map((pk) => `  ${nameOf(pk)}: ${WHOLE[what]}`);

const UNCOMPARED = 'De sleutels zijn hier niet: of er een heel bestand weg is, is niet nagekeken.';

const OLDER =
  'Deze gegevens zijn van een oudere versie van Pluis, en dit commando verandert niets: start eerst Pluis, of draai het met die oudere versie.';

/** `npm run verify`: is everything still as it was written? Reads only, and opens no key. */
run(async () => {
  const config = readConfig(process.env);
  refuseNoData(config);
  if (config.cosmos === undefined && isOlder(join(config.data, DATABASE))) throw new Wrong(OLDER);
  const store = await openBelow(config);
  const keyStore = await openKeysBelow(config);
  try {
    const { there, commits, breaks } = await verifyAll(store.streams);
    const compared = keyStore && (await compareWithKeys({ ...store, keys: keyStore.keys }, there));
    const counted = `${there.size} bestanden, ${commits} vastleggingen nagekeken.`;
    // Keys and nothing else: then it is not one act that failed, but all of the data that is gone.
    const unsure = lines(compared, 'unsure');
    const lost = there.size === 0 ? unsure : [];
    const wrong = [...breaks.map(line), ...lines(compared, 'gone'), ...lines(compared, 'locked'), ...lost];
    const beside = compared === undefined ? [UNCOMPARED] : unsure.filter((one) => !lost.includes(one));
    if (wrong.length === 0) return [`${counted} Alles is zoals het werd geschreven.`, ...beside].join('\n');
    throw new Wrong([`${counted} Hier klopt het niet:`, ...wrong, ...beside].join('\n'));
  } finally {
    store.close();
    keyStore?.close();
  }
});
