import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copySchool } from '../../services/store/copy/copySchool.ts';
import { KEY_PLANS, PLANS } from '../../services/store/cosmos/containers.ts';
import { checkPlace, createPlace, lookAtPlace } from '../../services/store/cosmos/create.ts';
import { openCosmos } from '../../services/store/cosmos/open.ts';
import { refusedRights } from '../../services/store/cosmos/sentences.ts';
import { openTarget } from '../../services/store/cosmos/target.ts';
import { openKeyStore, openStore } from '../../services/store/open.ts';
import { holdFiles, isInUse } from '../../services/store/sqlite/hold.ts';
import { openSource } from '../../services/store/sqlite/source.ts';
import { type Config, readConfig } from '../config.ts';
import { alone } from '../storage.ts';
import { DATABASE, KEYS } from '../whatIsThere.ts';
import { run, Wrong } from './run.ts';

const USE = `Gebruik: npm run store -- create          maakt de databases in Cosmos DB
         npm run store -- copy [school]   zet een school over van het bestand naar Cosmos DB`;

type Cosmos = NonNullable<Config['cosmos']>;

/** Both accounts are looked at before anything is made in either. */
const create = async ({ cases, keys }: Cosmos): Promise<string> => {
  const measure = (): void => {};
  const parts = [
    { place: cases, measure, plans: PLANS, setting: 'COSMOS_ENDPOINT' as const },
    { place: keys, measure, plans: KEY_PLANS, setting: 'COSMOS_KEYS_ENDPOINT' as const },
  ];
  for (const part of parts) await lookAtPlace(part);
  const made = [];
  for (const part of parts) made.push(...(await createPlace(part)));
  return made.map((each) => `${each.container}: ${each.made ? 'gemaakt' : 'was er al, en klopt'}`).join('\n');
};

const copy = async (config: Config, cosmos: Cosmos, asked: string | undefined): Promise<string> => {
  const [path, keysPath] = [join(config.data, DATABASE), join(config.data, KEYS)];
  for (const name of [DATABASE, KEYS])
    if (!existsSync(join(config.data, name)))
      throw new Wrong(`In ${config.data} staat geen ${name}: zet PLUIS_DATA op de map met de gegevens.`);
  if ([path, keysPath].some(isInUse))
    throw new Wrong(`Pluis draait nog op ${config.data}: stop Pluis eerst, anders raakt kwijt wat er nu bij komt.`);
  const measure = (): void => {};
  await checkPlace({ place: cosmos.cases, measure, plans: PLANS });
  await checkPlace({ place: cosmos.keys, measure, plans: KEY_PLANS, setting: 'COSMOS_KEYS_ENDPOINT' });
  const file = { kind: 'sqlite', path } as const;
  const [from, keysFrom] = [await openStore(file, alone), await openKeyStore(file, keysPath, alone)];
  // Pluis itself does not open half a school; whoever finishes it does.
  const [to, source] = [openCosmos(cosmos.cases, { ...alone, measure }), openSource(path)];
  const target = openTarget({ ...cosmos, newId: () => randomUUID() });
  const release = holdFiles([path, keysPath]);
  try {
    const school = chosen(source.schools(), asked);
    const { streams, commits, written } = await copySchool({
      source,
      from: from.streams,
      keysFrom: keysFrom.keys,
      target,
      to: to.streams,
      school,
      onStream: (done, of) => process.stderr.write(`\r${done} van ${of}`),
    });
    return `\nKlaar: ${streams} bestanden met ${commits} vastleggingen staan in Cosmos DB (${written} nu gekopieerd). Aantallen en ketens kloppen. Start Pluis nu met PLUIS_STORE=cosmos, en met dezelfde pluis.key.`;
  } catch (error) {
    throw refusedRights(error, cosmos.cases);
  } finally {
    release();
    for (const open of [source, target, to, from, keysFrom]) open.close();
  }
};

/** By its name, or the only one there is. */
const chosen = (schools: string[], asked: string | undefined): string => {
  const named = schools.filter((each) => asked === undefined || each === asked || each.endsWith(`|${asked}`));
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  const names = schools.map((each) => each.split('|')[1] ?? each).join(', ');
  throw new Wrong(names === '' ? 'In dit bestand staat geen school.' : `Zeg welke school: ${names}.`);
};

/** `npm run store`: with the same settings as Pluis itself. Stop Pluis before a copy. */
run(async () => {
  const [, , command, school] = process.argv;
  if (command !== 'create' && command !== 'copy') throw new Wrong(USE);
  const config = readConfig(process.env);
  if (config.cosmos === undefined)
    throw new Wrong('Dit gaat over Cosmos DB: zet PLUIS_STORE=cosmos, COSMOS_ENDPOINT en COSMOS_KEYS_ENDPOINT.');
  return command === 'create' ? create(config.cosmos) : copy(config, config.cosmos, school);
});
