import { rotateSchools, rotateVault, vaultKeysInUse } from '../../services/seal/rotate.ts';
import { addKey, dropOldKeys } from '../../services/vault/keyFile.ts';
import { readConfig } from '../config.ts';
import { openKeys } from '../storage.ts';
import { run, Wrong } from './run.ts';

const USE = 'Gebruik: npm run keys -- rotate. Dat maakt nieuwe sleutels; de inhoud blijft zoals hij is.';

/**
 * `npm run keys -- rotate`: a new key for every school, wrapped with the newest key of the vault. A key file gets that
 * newest key here; in Key Vault a person makes a new version first. May be interrupted and run again.
 */
run(async () => {
  if (process.argv[2] !== 'rotate') throw new Wrong(USE);
  const tools = await openKeys(readConfig(process.env));
  try {
    const inUse = await vaultKeysInUse(tools.keys);
    if (tools.keyFile !== undefined) addKey(tools.keyFile, inUse);
    const vault = await rotateVault(tools);
    if (tools.keyFile !== undefined) await dropOldKeys(tools.keyFile, async () => vaultKeysInUse(tools.keys));
    const { schools, streams } = await rotateSchools(tools);
    return [
      `Klaar: ${vault.schools} sleutels van scholen opnieuw ingepakt, ${schools} nieuwe gemaakt, ${streams} bestanden omgezet.`,
      tools.keyFile === undefined
        ? `Alles is nu ingepakt met ${tools.vault.current()}. Oudere versies in de kluis mogen uit, als elke instantie opnieuw is gestart.`
        : `Maak nu een nieuwe reservekopie van ${tools.keyFile}, op een andere plek dan de gegevens.`,
    ].join('\n');
  } finally {
    tools.close();
  }
});
