import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { type Stage, startStage } from '../../sandbox/stage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { play } from '../../sandbox/walk/story.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { startCosmos } from '../support/cosmos/server.ts';
import { startPlace, type TwoAccounts } from '../support/cosmos/place.ts';
import { storedBytes } from '../support/cosmos/storedBytes.ts';
import { typedIn } from '../support/typed.ts';

describe('Pluis on a Cosmos DB where nothing was made', () => {
  it('does not start, and says what to do', async () => {
    const data = mkdtempSync(join(tmpdir(), 'pluis-cosmos-'));
    const server = await startCosmos();
    const { endpoint } = server;
    const settings = { PLUIS_STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEYS_ENDPOINT: endpoint };
    const starting = startStage(data, momentOf('2026-11-02', '08:00'), { settings });
    await expect(starting).rejects.toThrow('draai eerst npm run store -- create.');
    expect(server.items()).toEqual([]);
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });
});

describe('a whole case on Cosmos DB', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-cosmos-'));
  const people = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];
  let place: TwoAccounts;
  let stage: Stage;

  beforeAll(async () => {
    place = await startPlace();
    stage = await startStage(data, momentOf('2026-11-02', '08:00'), { settings: place.settings });
    await play(createNarrator(stage, people, () => {}));
  }, 120_000);

  afterAll(async () => {
    await stage.stop();
    await place.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('goes from the first feeling to closing, as on the embedded store', async () => {
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 10);
    expect(items).toEqual([expect.objectContaining({ status: 'closed', step: 'volgen' })]);
    expect(stage.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  it('keeps nothing of it in a file beside the key', () => {
    expect(readdirSync(data).filter((name) => name.endsWith('.db'))).toEqual([]);
  });

  it('leaves no name, no sentence and no word about the child in any item of either account', async () => {
    const sentences = await typedIn(stage.bot.store);
    expect(sentences.length).toBeGreaterThan(40);
    // What a child is known by, and who works there; three letters stand in so many sealed bytes by chance.
    const words = ['Voorbeeld', 'broertje', 'tandarts', 'aandachtsfunctionaris', 'Basisschool'];
    const names = DEMO.everybody.flatMap(({ name, title }) => [name, title]).filter((name) => name.length > 3);
    const bytes = storedBytes([...place.cases.items(), ...place.keys.items()]);
    expect([...sentences, ...words, ...names].filter((each) => bytes.includes(each))).toEqual([]);
  });

  it('keeps the keys in the second account, and nothing else there', () => {
    const held = new Set(place.keys.items().map(({ id }) => id));
    expect([...held]).toEqual(['key']);
    expect(place.cases.items().filter(({ id }) => id === 'key')).toEqual([]);
  });

  it('is ready as long as both accounts answer, and says within three seconds that the one of the keys does not', async () => {
    expect((await fetch(`${stage.url}/readyz`)).status).toBe(200);
    await place.keys.stop();
    const asked = performance.now();
    expect((await fetch(`${stage.url}/readyz`)).status).toBe(503);
    expect(performance.now() - asked).toBeLessThan(3000);
  });
});
