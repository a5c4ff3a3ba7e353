import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { startStage } from '../../sandbox/stage.ts';
import { readConfig } from '../../bot/config.ts';
import { alone, openStorage } from '../../bot/storage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { play } from '../../sandbox/walk/story.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { openSqlite } from '../../services/store/sqlite/open.ts';
import { type Fault, startFaultProxy } from '../support/cosmos/faultProxy.ts';
import { type Ended, runCommand } from '../support/command.ts';
import { type CosmosServer, startCosmos } from '../support/cosmos/server.ts';

/** Every call starts a process of its own. */
const PATIENCE = 30_000;
const START = momentOf('2026-11-02', '08:00');

const store = async (args: string[], env: Record<string, string>): Promise<Ended> => runCommand('store', args, env);

const settingsFor = (endpoint: string): Record<string, string> => ({
  PLUIS_STORE: 'cosmos',
  COSMOS_ENDPOINT: endpoint,
  COSMOS_KEYS_ENDPOINT: endpoint,
});

describe('npm run store', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-copy-'));
  let server: CosmosServer;
  let settings: Record<string, string>;

  beforeAll(async () => {
    const stage = await startStage(data, START);
    await play(createNarrator(stage, ['Joost'], () => {}));
    await stage.stop();
    server = await startCosmos();
    settings = { ...settingsFor(server.endpoint), PLUIS_DATA: data };
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it(
    'says how it is used, and what it needs',
    async () => {
      expect(await store([], {})).toMatchObject({ code: 1, said: expect.stringContaining('npm run store -- create') });
      expect(await store(['create'], {})).toMatchObject({
        code: 1,
        said: expect.stringContaining('zet PLUIS_STORE=cosmos'),
      });
    },
    PATIENCE,
  );

  it(
    'copies nothing to a place that was not made',
    async () => {
      const { code, said } = await store(['copy'], settings);
      expect([code, said]).toEqual([1, 'In dit account ontbreekt pluis/cases: draai eerst npm run store -- create.']);
      expect(server.items()).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'makes the databases, and again changes nothing',
    async () => {
      expect((await store(['create'], settings)).said).toBe(
        'cases: gemaakt\npersons: gemaakt\naccess: gemaakt\nkeys: gemaakt',
      );
      expect((await store(['create'], settings)).said).toContain('cases: was er al, en klopt');
    },
    PATIENCE,
  );

  it(
    'says which school when it is another',
    async () => {
      expect(await store(['copy', 'eik'], settings)).toMatchObject({
        code: 1,
        said: `Zeg welke school: ${DEMO.school}.`,
      });
      expect(await store(['copy'], { ...settings, PLUIS_DATA: join(data, 'elders') })).toMatchObject({
        code: 1,
        said: expect.stringContaining('staat geen pluis.db'),
      });
    },
    PATIENCE,
  );

  it(
    'copies nothing while Pluis still has the file open',
    async () => {
      const running = openSqlite(join(data, 'pluis.db'));
      const { code, said } = await store(['copy'], settings);
      running.close();
      expect([code, said]).toEqual([1, expect.stringContaining('stop Pluis eerst')]);
      expect(server.items()).toEqual([]);
    },
    PATIENCE,
  );

  it('goes on where a copy was cut off, and nobody has a role before all is there', async () => {
    let batches = 0;
    const cut = (): Fault => {
      batches += 1;
      return batches > 60 ? 'forbidden' : 'none';
    };
    const proxy = await startFaultProxy(server.endpoint, cut);
    const first = await store(['copy'], { ...settings, ...settingsFor(proxy.endpoint) });
    await proxy.stop();
    expect([first.code, first.said]).toEqual([1, expect.stringContaining('Deze aanmelding heeft niet genoeg rechten')]);
    // Pluis does not start on half a school.
    const early = openStorage(readConfig({ ...settings }), alone, undefined);
    await expect(early).rejects.toThrow(`De school ${DEMO.school} staat nog maar half in dit account`);
    expect(server.items().length).toBeGreaterThan(0);
    expect(server.items()).not.toContainEqual(expect.objectContaining({ id: 'head', kind: 'school' }));
    const second = await store(['copy'], settings);
    expect(second.said).toContain('Aantallen en ketens kloppen');
    expect((await store(['copy'], settings)).said).toContain('(0 nu gekopieerd)');
    expect(server.items()).not.toContainEqual(expect.objectContaining({ pk: 'copying' }));
  }, 60_000);

  it('leaves a school that works as before, with the same key file', async () => {
    const stage = await startStage(data, momentOf('2027-03-22', '08:00'), { settings });
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 10);
    expect(items).toEqual([expect.objectContaining({ status: 'closed', step: 'volgen' })]);
    expect(items[0]?.snapshot.length).toBeGreaterThan(0);
    const [joost = { id: '' }] = DEMO.everybody.filter(({ name }) => name.startsWith('Joost'));
    expect(await stage.bot.schools.of(DEMO.tenant, joost.id)).toEqual([DEMO.school]);
    await stage.stop();
  }, 60_000);

  it(
    'never writes over what went on there',
    async () => {
      const head = server.items().find(({ id, kind }) => id === 'head' && kind === 'casus');
      if (head !== undefined) head['version'] = 999;
      const { code, said } = await store(['copy'], settings);
      expect([code, said]).toEqual([1, expect.stringContaining('al verder of anders dan in het bestand')]);
    },
    PATIENCE,
  );
});
