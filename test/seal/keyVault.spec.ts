import { createSecretKey, randomBytes } from 'node:crypto';
import { createKeyVault, VaultRefused } from '../../services/vault/keyVault.ts';
import { rotateSchools, rotateVault } from '../../services/seal/rotate.ts';
import { createKeyRing } from '../../services/seal/keyRing.ts';
import { openIndexSecret } from '../../services/seal/indexSecret.ts';
import { openGround } from './support/ground.ts';
import { startKeyVault } from './support/fakeKeyVault.ts';

const nothing = createSecretKey(randomBytes(32));

describe('the key in Key Vault, through its own SDK', () => {
  let kluis: Awaited<ReturnType<typeof startKeyVault>>;
  beforeEach(async () => {
    kluis = await startKeyVault('pluis');
  });
  afterEach(async () => kluis.stop());

  const open = async (key = 'pluis') => createKeyVault({ url: kluis.url, key }, kluis.access);

  it('wraps with the newest version, names it, and unwraps', async () => {
    const vault = await open();
    const plain = randomBytes(32);
    const wrapped = await vault.wrap(plain);
    expect(wrapped.by).toBe(`${kluis.url}/keys/pluis/v1`);
    expect(Buffer.from(wrapped.bytes).includes(plain)).toBe(false);
    expect(Buffer.from(await vault.unwrap(wrapped))).toEqual(plain);
  });

  it('opens what an older version wrapped, until a rotation: then that version may be switched off', async () => {
    const ground = openGround();
    const pk = 't|school|c-1';
    const ring = async () => {
      const tools = { keys: ground.keys, vault: await open(), random: randomBytes };
      return { tools, ring: createKeyRing(tools), index: await openIndexSecret(tools) };
    };
    const first = await ring();
    const key = await first.ring.newKeyOf(pk);
    kluis.addVersion();
    const second = await ring();
    expect(key?.equals((await second.ring.keyOf(pk)) ?? nothing)).toBe(true);
    await rotateVault(second.tools);
    await rotateSchools(second.tools);
    kluis.disable('v1');
    const third = await ring();
    expect(key?.equals((await third.ring.keyOf(pk)) ?? nothing)).toBe(true);
    expect(third.index).toEqual(first.index);
    ground.close();
  });

  it('says what to do when it does not open, in one sentence', async () => {
    await expect(open('anders')).rejects.toThrow(/staat geen sleutel anders/);
    const vault = await open();
    const wrapped = await vault.wrap(randomBytes(32));
    await expect(vault.unwrap({ ...wrapped, by: '0123456789abcdef' })).rejects.toThrow(/niet ingepakt met de sleutel/);
    kluis.forbid();
    await expect(vault.unwrap(wrapped)).rejects.toThrow(/Geef de identiteit de rol/);
    await kluis.stop();
    await expect(open()).rejects.toThrow(/antwoordt niet/);
    await expect(open()).rejects.toThrow(VaultRefused);
  });
});
