import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config.ts';
import { alone, openStorage } from '../../bot/storage.ts';
import { StoreUnavailable } from '../../services/ports.ts';
import { copySchool } from '../../services/store/copy/copySchool.ts';
import { openCosmos } from '../../services/store/cosmos/open.ts';
import { openTarget, type Target } from '../../services/store/cosmos/target.ts';
import { PlaceRefused } from '../../services/store/place.ts';
import { holdFiles } from '../../services/store/sqlite/hold.ts';
import { openSqliteKeys } from '../../services/store/sqlite/keys.ts';
import { openSqlite } from '../../services/store/sqlite/open.ts';
import { openSource } from '../../services/store/sqlite/source.ts';
import { startPlace, type TwoAccounts } from '../support/cosmos/place.ts';
import { batchTo, pkFor } from './support/batches.ts';

const pk = pkFor('aaaaaaaaaaaaaaaaaaaaaaaaaa');
const school = pk.split('|').slice(0, 2).join('|');
const [tenant = '', name = ''] = school.split('|');

describe('a copy of a school', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-copying-'));
  const file = join(data, 'pluis.db');
  let accounts: TwoAccounts;

  beforeAll(async () => {
    const storage = await openStorage(readConfig({ PLUIS_DATA: data }), alone, undefined);
    await storage.streams.append(batchTo(pk, 1));
    await storage.streams.append(batchTo(school, 1, { head: { kind: 'school' } }));
    await storage.persons.put({ tenant, person: 'p' }, 'draft', new Uint8Array([1]));
    await storage.access.add({ tenant, school: name, stream: 's', person: 'p', at: 1, view: 'page', why: 'af' });
    storage.close();
  });
  beforeEach(async () => {
    accounts = await startPlace();
  });
  afterEach(async () => accounts.stop());
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  const copy = async (change: (target: Target) => Partial<Target>): Promise<void> => {
    const place = { endpoint: accounts.cases.endpoint, key: undefined };
    const keyPlace = { endpoint: accounts.keys.endpoint, key: undefined };
    const target = openTarget({ cases: place, keys: keyPlace, newId: () => randomUUID() });
    const [from, keys, source] = [openSqlite(file), openSqliteKeys(join(data, 'keys.db')), openSource(file)];
    const to = openCosmos(place, { ...alone, measure: () => {} });
    try {
      await copySchool({
        source,
        from: from.streams,
        keysFrom: keys.keys,
        target: { ...target, ...change(target) },
        to: to.streams,
        school,
        onStream: () => {},
      });
    } finally {
      for (const open of [source, target, to, from, keys]) open.close();
    }
  };
  const has = (what: Record<string, unknown>): boolean =>
    accounts.cases.items().some((item) => Object.entries(what).every(([key, value]) => item[key] === value));

  it('counts what belongs to people, the readings and the keys, and is marked until all is there', async () => {
    await expect(
      copy((target) => ({ writePersons: async (all) => (await target.writePersons(all)) - 1 })),
    ).rejects.toThrow('Van de gegevens van mensen zijn er 0 van 1 overgekomen');
    await expect(
      copy((target) => ({ writeReadings: async (all) => (await target.writeReadings(all)) - 1 })),
    ).rejects.toThrow('Van de regels van wie wat las zijn er 0 van 1 overgekomen');
    await expect(copy(({ keys }) => ({ keys: { ...keys, create: async () => true } }))).resolves.toBeUndefined();
    expect(has({ pk: 'copying' })).toBe(false);
  });

  it('does not take a key for written that is not there', async () => {
    await expect(copy(({ keys }) => ({ keys: { ...keys, create: async () => true } }))).rejects.toThrow(PlaceRefused);
    expect([has({ pk: 'copying', id: school }), has({ id: 'head' })]).toEqual([true, false]);
  });

  it('keeps everybody from writing to the file meanwhile, and loses nothing of it', async () => {
    const running = openSqlite(file, { busyMs: 10 });
    const release = holdFiles([file]);
    await expect(running.streams.append(batchTo(pk, 2))).rejects.toThrow(StoreUnavailable);
    release();
    expect(await running.streams.append(batchTo(pk, 2))).toEqual({ kind: 'done' });
    running.close();
  });
});
