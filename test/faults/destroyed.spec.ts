import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { commitOf } from '../../services/codec.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import type { SignaalCommand } from '../../services/domain/signaal/inputs.ts';
import { MINUTE } from '../../services/domain/time.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { SealBroken } from '../../services/seal/envelope.ts';
import { createKeyRing } from '../../services/seal/keyRing.ts';
import { sealStreams } from '../../services/store/sealed.ts';
import { openSqliteKeys } from '../../services/store/sqlite/keys.ts';
import { openSqlite } from '../../services/store/sqlite/open.ts';
import { createKeyFileVault } from '../../services/vault/keyFile.ts';
import { verifyAll } from '../../services/verify.ts';
import { signals } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';

const S = 's-aaaaaaaaaaaaaaaaaaaaaaaaaa';
const pk = pkOf(DEMO.tenant, DEMO.school, S);
const SCHOOL = pkOf(DEMO.tenant, DEMO.school, '');

const does = async ({ bot, idOf }: Stage, who: string, command: SignaalCommand) =>
  handle(bot, signaal, { pk, person: idOf(who), command, receipt: bot.newId(), seen: 0, card: undefined });

/** Recorded, answered, closed. */
const closed = async (stage: Stage): Promise<void> => {
  await does(stage, 'Sanne', signals('signaal.record'));
  await does(stage, 'Marja', signals('signaal.triage'));
  await does(stage, 'Marja', signals('signaal.close'));
  await stage.rest();
};

/** Proposed and agreed, and nothing that has to go out went out: as when the process ends right there. */
const agreed = async (stage: Stage): Promise<void> => {
  await does(stage, 'Marja', signals('signaal.close', { keep: 'wissen' }));
  expect((await does(stage, 'Peter', signals('signaal.erase'))).kind).toBe('accepted');
};

const logOf = async ({ bot }: Stage) => {
  const commits = await bot.store.commits(SCHOOL, 1, 500);
  return commits
    .flatMap(({ body }) => commitOf(body).events)
    .filter(({ type }) => type === 'StreamDestroyed')
    .map(({ data }) => data);
};

const under = <Result>(file: string, look: (below: ReturnType<typeof openSqlite>) => Promise<Result>) => {
  const below = openSqlite(file);
  return look(below).finally(() => below.close());
};

describe('a signal that is destroyed', () => {
  let data: string;
  let stage: Stage;
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'pluis-gone-'));
    stage = await startPluis({ data });
    await closed(stage);
  });
  afterEach(async () => {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('is in no list, opens for nobody, and its chain is whole', async () => {
    await agreed(stage);
    await stage.rest();
    expect(await stage.bot.store.load(pk)).toMatchObject({ kind: 'tombstone' });
    expect((await does(stage, 'Sanne', signals('signaal.add'))).kind).toBe('gone');
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'signaal' }, undefined, 9);
    expect(items).toEqual([]);
    await under(join(data, 'pluis.db'), async ({ streams }) => {
      expect(await streams.commits(pk, 1, 9)).toMatchObject([{ body: new Uint8Array() }]);
      expect((await verifyAll(streams)).breaks).toEqual([]);
    });
  });

  it('stands in the log of the school once: that it was, why and by whom, and nothing of what it was', async () => {
    await agreed(stage);
    await stage.rest();
    const log = await logOf(stage);
    expect(log).toEqual([
      { streams: [S], kind: 'signaal', ground: 'wissen', decided: stage.idOf('Marja'), confirmed: stage.idOf('Peter') },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/DV|groep/);
  });

  it('cannot be read from a copy of the database that was made before', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'pluis-copy-'));
    for (const name of ['pluis.db', 'pluis.db-wal', 'pluis.db-shm'])
      cpSync(join(data, name), join(copy, name), { force: true });
    const keys = openSqliteKeys(join(data, 'keys.db'));
    const vault = createKeyFileVault(join(data, 'pluis.key'), randomBytes);
    const read = async () => {
      const ring = createKeyRing({ keys: keys.keys, vault, random: randomBytes });
      return under(join(copy, 'pluis.db'), async ({ streams }) =>
        sealStreams(streams, { ring, random: randomBytes }).commits(pk, 1, 9),
      );
    };
    expect((await read()).length).toBeGreaterThan(2);
    await agreed(stage);
    await stage.rest();
    await expect(read()).rejects.toThrow(SealBroken);
    keys.close();
    rmSync(copy, { recursive: true, force: true });
  });

  it.each(['before the key goes', 'after the key went'])(
    'is gone, and logged once, though all stops %s',
    async (when) => {
      await agreed(stage);
      const { store } = stage.bot;
      const destroy = store.destroy.bind(store);
      let stopped = 0;
      store.destroy = async (of, at) => {
        stopped += 1;
        if (when === 'after the key went') {
          const keys = openSqliteKeys(join(data, 'keys.db'));
          await createKeyRing({
            keys: keys.keys,
            vault: createKeyFileVault(join(data, 'pluis.key'), randomBytes),
            random: randomBytes,
          }).forget(of);
          keys.close();
        }
        store.destroy = destroy;
        throw new Error(`stopped ${String(at)}`);
      };
      await stage.rest();
      expect(stopped).toBe(1);
      await stage.stop();
      stage = await startPluis({ data });
      await stage.clock.moveTo(stage.clock.now() + 30 * MINUTE);
      await stage.rest();
      expect(await stage.bot.store.load(pk)).toMatchObject({ kind: 'tombstone' });
      expect(await logOf(stage)).toHaveLength(1);
    },
  );

  it('goes by itself when its term has passed, and not while it is held', async () => {
    await does(stage, 'Marja', signals('signaal.hold'));
    stage.moveWithout(momentOf('2028-08-01', '09:00'));
    await stage.beat();
    await stage.rest();
    expect(await stage.bot.store.load(pk)).toMatchObject({ kind: 'head' });
    await does(stage, 'Marja', signals('signaal.release'));
    await stage.clock.moveTo(stage.clock.now() + 30 * MINUTE);
    await stage.rest();
    expect(await stage.bot.store.load(pk)).toMatchObject({ kind: 'tombstone' });
    expect(await logOf(stage)).toMatchObject([{ ground: 'termijn', decided: '', confirmed: '' }]);
  });
});
