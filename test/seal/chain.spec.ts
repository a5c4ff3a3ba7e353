import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { verifyAll, verifyStream } from '../../services/verify.ts';
import { batchTo, pkFor } from '../contract/support/batches.ts';
import { type Ground, openGround } from './support/ground.ts';

const STREAMS = 12;
const COMMITS = 9;
const EDITS = 1000;

type Row = Record<string, SQLInputValue>;

/** A walk of numbers that is the same in every run with the same seed. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
};

describe('the chain over what is stored', () => {
  let ground: Ground;
  let beside: DatabaseSync;
  const pks = Array.from({ length: STREAMS }, (_, index) => pkFor(`eeeeeeeeeeeeeeeeeeeeeeee${10 + index}`));

  beforeAll(async () => {
    ground = openGround();
    for (const pk of pks)
      for (let version = 1; version <= COMMITS; version += 1) await ground.store.append(batchTo(pk, version));
    beside = new DatabaseSync(join(ground.folder, 'pluis.db'));
    beside.exec('PRAGMA synchronous = OFF');
  });
  afterAll(() => {
    beside.close();
    ground.close();
  });

  const rows = (table: string, pk: string): Row[] => beside.prepare(`SELECT * FROM ${table} WHERE pk = ?`).all(pk);
  const restore = (table: string, pk: string, before: Row[]): void => {
    beside.prepare(`DELETE FROM ${table} WHERE pk = ?`).run(pk);
    for (const row of before) {
      const names = Object.keys(row);
      beside
        .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
        .run(...Object.values(row));
    }
  };

  it('is whole as it was written, also by other instances, and without any key', async () => {
    await ground.fresh().store.append(batchTo(pks[0] ?? '', COMMITS + 1));
    expect(await verifyAll(ground.below.streams)).toEqual({
      there: new Set(pks),
      commits: STREAMS * COMMITS + 1,
      breaks: [],
    });
  });

  it('is whole after an erasure', async () => {
    const erased = pkFor('ffffffffffffffffffffffffff');
    await ground.store.append(batchTo(erased, 1));
    await ground.store.destroy(erased, 4000);
    expect(await verifyStream(ground.below.streams, erased)).toEqual([]);
  });

  it(`finds every one of ${EDITS} edits, deletions, swaps and truncations`, async () => {
    const seed = 20_261_125;
    const next = numbers(seed);
    const missed: string[] = [];
    for (let number = 0; number < EDITS; number += 1) {
      const pk = pks[next(STREAMS)] ?? '';
      const table = next(4) === 0 ? 'heads' : 'commits';
      const before = rows(table, pk);
      const did = tamper(beside, table, pk, before, next);
      const breaks = await verifyStream(ground.below.streams, pk);
      if (breaks.length === 0) missed.push(`${seed}/${number}: ${did}`);
      restore(table, pk, before);
    }
    expect(missed).toEqual([]);
    expect((await verifyAll(ground.below.streams)).breaks).toEqual([]);
  }, 20_000);
});

const EDITABLE = {
  heads: ['version', 'step', 'status', 'people', 'code', 'blind_index', 'last_activity', 'snapshot', 'protocol'],
  commits: ['at', 'body', 'version'],
} as const;

const otherThan = (value: SQLInputValue | undefined): SQLInputValue => {
  if (typeof value === 'number') return value + 1000;
  if (value === 'open') return 'closed';
  return value === 'closed' ? 'open' : `${typeof value === 'string' ? value : ''}x`;
};

const tamper = (
  beside: DatabaseSync,
  table: 'heads' | 'commits',
  pk: string,
  before: Row[],
  next: (below: number) => number,
): string => {
  const row = before[next(before.length)] ?? {};
  const where = `pk = ? AND version = ${Number(row['version'])}`;
  const ways = ['edit', 'delete', 'swap', 'truncate'] as const;
  const way = ways[next(table === 'heads' ? 2 : ways.length)] ?? 'edit';
  const set = (name: string, value: SQLInputValue): void =>
    void beside.prepare(`UPDATE ${table} SET ${name} = ? WHERE ${where}`).run(value, pk);
  switch (way) {
    case 'edit': {
      const names = EDITABLE[table];
      const name = names[next(names.length)] ?? names[0];
      const value = row[name];
      if (value instanceof Uint8Array) {
        const at = next(value.length);
        set(
          name,
          Uint8Array.from(value, (byte, index) => (index === at ? byte ^ (1 + next(255)) : byte)),
        );
      } else set(name, otherThan(value));
      return `${way} ${name}`;
    }
    case 'delete':
      beside.prepare(`DELETE FROM ${table} WHERE ${where}`).run(pk);
      return way;
    case 'swap': {
      const other = before.find((each) => each['version'] !== row['version']) ?? row;
      set('body', other['body'] ?? null);
      return way;
    }
    case 'truncate': {
      const body = row['body'];
      set('body', body instanceof Uint8Array ? body.subarray(0, next(body.length)) : null);
      return way;
    }
    default:
      return unknownWay(way);
  }
};

const unknownWay = (way: never): never => {
  throw new Error(`unknown way: ${String(way)}`);
};
