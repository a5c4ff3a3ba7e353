import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config.ts';
import { alone, openKeys, openStorage } from '../../bot/storage.ts';
import { KEY_PLANS, PLANS } from '../../services/store/cosmos/containers.ts';
import { createPlace } from '../../services/store/cosmos/create.ts';
import { PlaceRefused } from '../../services/store/place.ts';
import { batchTo, pkFor } from '../contract/support/batches.ts';
import { type CosmosServer, startCosmos } from '../support/cosmos/server.ts';

const pk = pkFor('aaaaaaaaaaaaaaaaaaaaaaaaaa');

describe('data without their keys', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-keys-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const starts = async (settings: Record<string, string>): Promise<void> => {
    const storage = await openStorage(readConfig({ PLUIS_DATA: data, ...settings }), alone, undefined);
    try {
      const { kind } = await storage.streams.load(pk);
      if (kind === 'none') await storage.streams.append(batchTo(pk, 1));
    } finally {
      storage.close();
    }
  };

  it('do not start on a file: one sentence says to put keys.db back, and nothing is written', async () => {
    await starts({});
    const kept = join(data, 'kept.db');
    renameSync(join(data, 'keys.db'), kept);
    for (const name of readdirSync(data).filter((each) => each.startsWith('keys.db-'))) rmSync(join(data, name));
    await expect(starts({})).rejects.toThrow(PlaceRefused);
    await expect(starts({})).rejects.toThrow(/zet keys\.db terug uit je reservekopie/);
    await expect(openKeys(readConfig({ PLUIS_DATA: data }))).rejects.toThrow(PlaceRefused);
    expect(existsSync(join(data, 'keys.db'))).toBe(false);
    renameSync(join(data, 'pluis.key'), join(data, 'kept.key'));
    await expect(starts({})).rejects.toThrow(PlaceRefused);
    expect(existsSync(join(data, 'pluis.key'))).toBe(false);
    renameSync(join(data, 'kept.key'), join(data, 'pluis.key'));
    renameSync(kept, join(data, 'keys.db'));
    await starts({});
  });

  it('do not start with the keys of another installation either', async () => {
    const other = mkdtempSync(join(tmpdir(), 'pluis-keys-'));
    (await openStorage(readConfig({ PLUIS_DATA: other }), alone, undefined)).close();
    cpSync(join(data, 'pluis.db'), join(other, 'pluis.db'));
    await expect(openStorage(readConfig({ PLUIS_DATA: other }), alone, undefined)).rejects.toThrow(PlaceRefused);
    rmSync(other, { recursive: true, force: true });
  });

  describe('in Cosmos DB', () => {
    let servers: CosmosServer[];
    beforeAll(async () => {
      servers = await Promise.all([startCosmos(), startCosmos(), startCosmos()]);
      for (const [index, { endpoint }] of servers.entries())
        await createPlace({
          place: { endpoint, key: undefined },
          measure: () => {},
          plans: index === 0 ? PLANS : KEY_PLANS,
        });
    });
    afterAll(async () => {
      for (const server of servers) await server.stop();
    });

    it('do not start with another account of keys: one sentence names the setting, and nothing is written', async () => {
      const [cases, keys, wrong] = servers.map(({ endpoint }) => endpoint);
      const settings = { PLUIS_STORE: 'cosmos', COSMOS_ENDPOINT: cases ?? '', COSMOS_KEYS_ENDPOINT: keys ?? '' };
      await starts(settings);
      const before = servers.map((server) => server.items().length);
      await expect(starts({ ...settings, COSMOS_KEYS_ENDPOINT: wrong ?? '' })).rejects.toThrow(
        /kijk COSMOS_ENDPOINT en COSMOS_KEYS_ENDPOINT na/,
      );
      expect(servers.map((server) => server.items().length)).toEqual(before);
      await starts(settings);
    });

    it('do not start with another account of data either, beside keys of signals: it would begin as if new', async () => {
      const [cases, keys] = servers.map(({ endpoint }) => endpoint);
      const empty = await startCosmos();
      await createPlace({ place: { endpoint: empty.endpoint, key: undefined }, measure: () => {}, plans: PLANS });
      const settings = { PLUIS_STORE: 'cosmos', COSMOS_ENDPOINT: empty.endpoint, COSMOS_KEYS_ENDPOINT: keys ?? '' };
      const before = servers.map((server) => server.items().length);
      await expect(starts(settings)).rejects.toThrow(
        /is leeg, maar de sleutels horen bij gegevens: kijk COSMOS_ENDPOINT/,
      );
      expect([servers.map((server) => server.items().length), empty.items()]).toEqual([before, []]);
      await empty.stop();
      await starts({ ...settings, COSMOS_ENDPOINT: cases ?? '' });
    });
  });
});
