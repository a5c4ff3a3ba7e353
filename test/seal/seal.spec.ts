import { createSecretKey, randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { seal, SealBroken, unseal } from '../../services/seal/envelope.ts';
import { wrappedOf } from '../../services/seal/keyRecords.ts';
import { StoreUnavailable } from '../../services/ports.ts';
import { rotateSchools, rotateVault, vaultKeysInUse } from '../../services/seal/rotate.ts';
import { openSqlite } from '../../services/store/sqlite/open.ts';
import { sealStreams } from '../../services/store/sealed.ts';
import { addKey, createKeyFileVault, dropOldKeys, ensureKeyFile, KeyFileError } from '../../services/vault/keyFile.ts';
import { batchTo, deliveryAt, pkFor, textOf } from '../contract/support/batches.ts';
import { type Ground, openGround } from './support/ground.ts';

const key = createSecretKey(randomBytes(32));
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('what is sealed', () => {
  const sealed = seal(key, text('jas'), 'c-1|e|7', randomBytes);

  it('opens with its key at its place', () => {
    expect(textOf(unseal(key, sealed, 'c-1|e|7'))).toBe('jas');
  });
  it('opens nowhere else, and with no other key', () => {
    expect(() => unseal(key, sealed, 'c-1|e|8')).toThrow(SealBroken);
    expect(() => unseal(createSecretKey(randomBytes(32)), sealed, 'c-1|e|7')).toThrow(SealBroken);
  });
  it('does not open when any of its bytes was changed, or some are missing', () => {
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
      expect(() => unseal(key, changed, 'c-1|e|7')).toThrow(SealBroken);
      expect(() => unseal(key, sealed.subarray(0, index), 'c-1|e|7')).toThrow(SealBroken);
    }
  });
  it('is never twice the same', () => {
    expect(seal(key, text('jas'), 'c-1|e|7', randomBytes)).not.toEqual(sealed);
  });
});

describe('a sealed store', () => {
  let ground: Ground;
  const pk = pkFor('aaaaaaaaaaaaaaaaaaaaaaaaaa');

  beforeEach(async () => {
    ground = openGround();
    const reason = deliveryAt(2, 0, { reason: text('reden Pietje') });
    await ground.store.append(batchTo(pk, 1));
    await ground.store.append({ ...batchTo(pk, 2, { deliveries: [reason] }) });
  });
  afterEach(() => ground.close());

  const acts = async (): Promise<string[]> =>
    (await ground.fresh().store.commits(pk, 1, 9)).map(({ body }) => textOf(body));

  it('is read by another instance with the same keys', async () => {
    const { store } = ground.fresh();
    expect(await acts()).toEqual([`act k-${pk}-1`, `act k-${pk}-2`]);
    const [delivery] = (await store.visible(5000, undefined, 9)).items;
    expect(textOf(delivery?.reason ?? text(''))).toBe('reden Pietje');
    expect((await store.list({ tenant: 'x', kind: 'signaal' }, undefined, 9)).items).toEqual([]);
  });

  it('asks the vault once for a school, however many streams are read', async () => {
    const pks = Array.from({ length: 1000 }, (_, number) => pkFor(`bbbbbbbbbbbbbbbbbbbbbb${1000 + number}`));
    await Promise.all(pks.map(async (each) => ground.store.append(batchTo(each, 1, { head: { nextDueAt: 5 } }))));
    const before = ground.vault.calls();
    const { store } = ground.fresh();
    let after: string | undefined;
    let read = 0;
    do {
      const page = await store.due(10, after, 200);
      read += page.items.filter(({ snapshot }) => textOf(snapshot) === 'state 1').length;
      after = page.after;
    } while (after !== undefined);
    expect(read).toBe(1000);
    expect(ground.vault.calls() - before).toBe(1);
    // A thousand keys are a thousand times on disk: slow where the disk is.
  }, 30_000);

  it('hands a head that cannot be opened on without bytes, and the others whole', async () => {
    const other = pkFor('cccccccccccccccccccccccccc');
    await ground.store.append(batchTo(other, 1));
    await ground.keys.remove(pk);
    const filter = { tenant: pk.split('|')[0] ?? '', kind: 'signaal' } as const;
    const { items } = await ground.fresh().store.list(filter, undefined, 9);
    expect(items.map((head) => [head.pk, head.snapshot.length > 0])).toEqual(
      expect.arrayContaining([
        [pk, false],
        [other, true],
      ]),
    );
    await expect(ground.fresh().store.load(pk)).rejects.toThrow(SealBroken);
  });

  it.each([
    ['of that stream', pk, [pk]],
    ['of its school', `${pk.split('|').slice(0, 2).join('|')}#`, [pk, pkFor('cccccccccccccccccccccccccc')]],
  ])('is a fault %s only when its key does not open: lists and what is due go on', async (_, record, broken) => {
    const [other, far] = [pkFor('cccccccccccccccccccccccccc'), pkFor('dddddddddddddddddddddddddd', 'eik')];
    for (const each of [other, far]) await ground.store.append(batchTo(each, 1, { head: { nextDueAt: 5 } }));
    await ground.store.append(batchTo(pk, 3, { head: { nextDueAt: 4 } }));
    for (const damaged of [text('{"by":"1","bytes":"AAAA"}'), text('rommel')]) {
      const before = (await ground.keys.get([record])).get(record) ?? text('');
      expect(await ground.keys.replace(record, before, damaged)).toBe(true);
      const { store } = ground.fresh();
      const { items } = await store.due(10, undefined, 9);
      expect(items.filter(({ snapshot }) => snapshot.length === 0).map((head) => head.pk)).toEqual(broken);
      expect(items).toHaveLength(3);
      expect((await store.visible(5000, undefined, 9)).items).toHaveLength(1);
      await expect(store.load(pk)).rejects.toThrow(SealBroken);
      expect((await store.load(far)).kind).toBe('head');
    }
  });

  it('never opens a head whose readable fields were changed', async () => {
    const raw = await ground.below.streams.load(pk);
    if (raw.kind !== 'head') throw new Error('no head');
    const store = sealStreams(
      { ...ground.below.streams, load: async () => ({ ...raw, head: { ...raw.head, people: ['x'] } }) },
      { ring: ground.ring, random: randomBytes },
    );
    await expect(store.load(pk)).rejects.toThrow(SealBroken);
  });

  it('is erased everywhere once its key is gone: also in a copy made before', async () => {
    const copy = join(ground.folder, 'copy.db');
    const wrapped = wrappedOf((await ground.keys.get([pk])).get(pk) ?? new Uint8Array());
    ground.below.ready();
    await ground.store.load(pk);
    const wal = join(ground.folder, 'pluis.db-wal');
    copyFileSync(join(ground.folder, 'pluis.db'), copy);
    copyFileSync(wal, `${copy}-wal`);
    await ground.store.destroy(pk, 9000);
    const old = openSqlite(copy);
    const { ring } = ground.fresh();
    const store = sealStreams(old.streams, { ring, random: randomBytes });
    expect(await old.streams.commits(pk, 1, 9)).toHaveLength(2);
    await expect(store.commits(pk, 1, 9)).rejects.toThrow(SealBroken);
    await expect(store.load(pk)).rejects.toThrow(SealBroken);
    old.close();
    for (const name of ['keys.db', 'keys.db-wal'])
      for (const trace of [pk, Buffer.from(wrapped.bytes).toString('base64'), Buffer.from(wrapped.bytes)])
        expect([name, readFileSync(join(ground.folder, name)).includes(trace)]).toEqual([name, false]);
  });

  it('is not said to be erased while somebody still reads the keys, and is tried again', async () => {
    const reader = new DatabaseSync(join(ground.folder, 'keys.db'));
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM keys').get();
    await expect(ground.store.destroy(pk, 9000)).rejects.toThrow(StoreUnavailable);
    expect((await ground.below.streams.load(pk)).kind).toBe('head');
    reader.close();
    await ground.store.destroy(pk, 9000);
    expect((await ground.below.streams.load(pk)).kind).toBe('tombstone');
    expect(readFileSync(join(ground.folder, 'keys.db-wal')).includes(pk)).toBe(false);
  });

  it('is readable after every rotation, with contents untouched, and by whom has the keys of before in memory', async () => {
    const running = ground.fresh();
    await running.store.load(pk);
    const bytes = (await ground.below.streams.commits(pk, 1, 9)).map(({ body }) => Buffer.from(body).toString('hex'));
    const file = join(ground.folder, 'pluis.key');
    for (let round = 0; round < 3; round += 1) {
      addKey(file);
      await rotateVault({ keys: ground.keys, vault: ground.vault, random: randomBytes });
      await dropOldKeys(file, async () => vaultKeysInUse(ground.keys));
      const rotated = await rotateSchools({ keys: ground.keys, vault: ground.vault, random: randomBytes });
      expect(rotated.streams).toBeGreaterThan(0);
      expect(await acts()).toHaveLength(2);
      const made = pkFor(`dddddddddddddddddddddddd${round}2`);
      await running.store.append(batchTo(made, 1));
      expect((await ground.fresh().store.commits(made, 1, 9)).length).toBe(1);
    }
    expect((await ground.below.streams.commits(pk, 1, 9)).map(({ body }) => Buffer.from(body).toString('hex'))).toEqual(
      bytes,
    );
    // The newest and the one before it, with which another instance may be wrapping at this moment.
    expect(statSync(file).size).toBe(2 * 32);
  });
});

describe('the key file', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = openGround();
  });
  afterEach(() => ground.close());

  it('is readable by its owner only', () => {
    expect(statSync(join(ground.folder, 'pluis.key')).mode & 0o777).toBe(0o600);
  });

  it('closes a key file to everybody else again when it came back from a copy that was open to all', () => {
    const file = join(ground.folder, 'pluis.key');
    chmodSync(file, 0o644);
    expect(ensureKeyFile(file, true)).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
  it('that is missing while there are data is said in one sentence, and not made anew', () => {
    const missing = join(ground.folder, 'none.key');
    expect(() => ensureKeyFile(missing, true)).toThrow(/ontbreekt, maar er zijn al gegevens/);
    expect(existsSync(missing)).toBe(false);
  });
  it('of another place, or damaged, is said in one sentence', async () => {
    const wrapped = await ground.vault.wrap(randomBytes(32));
    const other = join(ground.folder, 'other.key');
    ensureKeyFile(other, false);
    await expect(createKeyFileVault(other, randomBytes).unwrap(wrapped)).rejects.toThrow(
      /hoort niet bij deze gegevens/,
    );
    writeFileSync(other, 'x');
    await expect(createKeyFileVault(other, randomBytes).unwrap(wrapped)).rejects.toThrow(KeyFileError);
  });
});
