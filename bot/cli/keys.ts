import { rotateSchools, rotateVault } from '../../services/seal/rotate.ts';
import { addKey, dropOldKeys } from '../../services/vault/keyFile.ts';
import { readConfig } from '../config.ts';
import { openKeys } from '../storage.ts';
import { run, Wrong } from './run.ts';

const USE = 'Gebruik: npm run keys -- rotate. Dat maakt nieuwe sleutels; de inhoud blijft zoals hij is.';

/** `npm run keys -- rotate`: a new key in the key file and for every school. May be interrupted and run again. */
run(async () => {
  if (process.argv[2] !== 'rotate') throw new Wrong(USE);
  const tools = await openKeys(readConfig(process.env));
  try {
    addKey(tools.keyFile);
    const vault = await rotateVault(tools);
    dropOldKeys(tools.keyFile);
    const { schools, streams } = await rotateSchools(tools);
    return [
      `Klaar: ${vault.schools} sleutels van scholen opnieuw ingepakt, ${schools} nieuwe gemaakt, ${streams} bestanden omgezet.`,
      `Maak nu een nieuwe reservekopie van ${tools.keyFile}, op een andere plek dan de gegevens.`,
    ].join('\n');
  } finally {
    tools.close();
  }
});
