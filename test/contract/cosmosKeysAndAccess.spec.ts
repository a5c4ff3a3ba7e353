import { randomUUID } from 'node:crypto';
import type { AccessLog, KeyStore } from '../../services/ports.ts';
import { createLimit } from '../../services/limit.ts';
import { createCall } from '../../services/store/cosmos/calls.ts';
import { KEY_PLANS, KEYS } from '../../services/store/cosmos/containers.ts';
import { createPlace } from '../../services/store/cosmos/create.ts';
import { createCosmosKeys } from '../../services/store/cosmos/keys.ts';
import { byShare, type FaultProxy, startFaultProxy } from '../support/cosmos/faultProxy.ts';
import { type CosmosGround, makeGround } from '../support/cosmos/ground.ts';
import { type CosmosServer, startCosmos } from '../support/cosmos/server.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (body: Uint8Array | undefined): string => new TextDecoder().decode(body);

describe('beside the streams on Cosmos DB, on a bad network', () => {
  let server: CosmosServer;
  let proxy: FaultProxy;
  let ground: CosmosGround;
  let keys: KeyStore;
  let access: AccessLog;
  const newId = (): string => randomUUID();

  beforeAll(async () => {
    server = await startCosmos();
    proxy = await startFaultProxy(
      server.endpoint,
      byShare({ throttled: 0.1, unavailable: 0.05, 'reset-after': 0.1 }, 5),
    );
    ground = await makeGround({ endpoint: server.endpoint, key: undefined });
    const { database, place } = ground;
    await createPlace({ place, measure: () => {}, plans: KEY_PLANS, database });
    const container = ground.beside().container(KEYS.id);
    keys = createCosmosKeys({ container, call: createCall(createLimit()), newId });
    access = ground.open({ endpoint: proxy.endpoint }).store.access;
  });
  afterAll(async () => {
    await proxy.stop();
    await server.stop();
  });

  describe('a key', () => {
    it('is made once, and the one that is there stays', async () => {
      expect(await keys.create('t|s#', bytes('first'))).toBe(true);
      expect(await keys.create('t|s#', bytes('second'))).toBe(false);
      expect(textOf((await keys.get(['t|s#', 't|other#'])).get('t|s#'))).toBe('first');
    });

    it('is replaced only while it is what it was thought to be', async () => {
      await keys.create('t|r#', bytes('one'));
      expect(await keys.replace('t|r#', bytes('another'), bytes('two'))).toBe(false);
      const both = ['two', 'three'].map(async (next) => keys.replace('t|r#', bytes('one'), bytes(next)));
      expect((await Promise.all(both)).filter((done) => done)).toHaveLength(1);
    });

    it('that is removed is gone, also the second time', async () => {
      await keys.create('t|gone', bytes('x'));
      await keys.remove('t|gone');
      await keys.remove('t|gone');
      expect((await keys.get(['t|gone'])).size).toBe(0);
    });

    it('is listed in order by how it begins, page by page', async () => {
      for (const id of ['z|2', 'z|1', 'z|3', 'y|1']) await keys.create(id, bytes(id));
      const first = await keys.list('z|', undefined, 2);
      const second = await keys.list('z|', first.after, 2);
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['z|1', 'z|2', 'z|3']);
      expect(second.after).toBeUndefined();
    });
  });

  describe('a reading', () => {
    const reading = { tenant: 't', school: 'linde', stream: 'c-1', person: 'p', at: 10, view: 'page', why: 'lead' };
    const of = { tenant: 't', school: 'linde', from: 0 };

    it('is recorded once each time, and read newest first, page by page', async () => {
      for (let at = 10; at < 20; at += 1) await access.add({ ...reading, at, stream: `c-${at % 2}` });
      const found: number[] = [];
      let after: string | undefined;
      do {
        const page = await access.list(of, after, 3);
        found.push(...page.items.map(({ at }) => at));
        after = page.after;
      } while (after !== undefined);
      expect(found).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10]);
      expect((await access.list({ ...of, stream: 'c-1', from: 15 }, undefined, 9)).items.map(({ at }) => at)).toEqual([
        19, 17, 15,
      ]);
      expect((await access.list({ ...of, school: 'other' }, undefined, 9)).items).toEqual([]);
    });

    it('is removed when it is old', async () => {
      expect(await access.sweep(13)).toBe(3);
      expect((await access.list(of, undefined, 99)).items).toHaveLength(7);
    });
  });
});
