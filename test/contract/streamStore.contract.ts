import type { Head, PersonStore, StreamStore } from '../../services/ports.ts';
import { ANNE, BRAM, SCHOOL, TENANT, batchTo, deliveryAt, headAt, pkFor, textOf } from './support/batches.ts';

/** A store to try, and the one thing that no writer of ours can do: put a head back behind its commits. */
export type Ground = {
  streams: StreamStore;
  persons: PersonStore;
  setBack: (head: Head) => Promise<void>;
  close: () => Promise<void>;
};

const LEASE = 30_000;
const NOW = 1_000_000;

/** What every store must do, whatever it is made of (design.md 4). */
export const streamStoreContract = (name: string, open: () => Promise<Ground>): void => {
  describe(`a stream store (${name})`, () => {
    let ground: Ground;
    let store: StreamStore;
    let pk: string;
    let streams = 0;

    beforeAll(async () => {
      ground = await open();
      store = ground.streams;
    });
    afterAll(async () => ground.close());
    beforeEach(() => {
      streams += 1;
      pk = pkFor(`${'a'.repeat(20)}${streams}`);
    });

    const to = async (version: number): Promise<void> => {
      for (let next = 1; next <= version; next += 1) await store.append(batchTo(pk, next));
    };
    const acts = async (): Promise<string[]> => (await store.commits(pk, 1, 100)).map(({ body }) => textOf(body));

    describe('an act', () => {
      it('opens a stream, and is there afterwards with its head', async () => {
        expect(await store.load(pk)).toEqual({ kind: 'none' });
        expect(await store.append(batchTo(pk, 1))).toEqual({ kind: 'done' });
        expect(await store.load(pk)).toEqual({ kind: 'head', head: headAt(pk, 1) });
      });

      it('on the version that is known needs no head to be read', async () => {
        await to(2);
        expect(await store.load(pk, { known: 2 })).toEqual({ kind: 'unchanged', version: 2 });
        expect(await store.load(pk, { known: 1 })).toEqual({ kind: 'head', head: headAt(pk, 2) });
      });

      it('keeps every byte of what it was given', async () => {
        const body = Uint8Array.from({ length: 256 }, (_, index) => index);
        const batch = batchTo(pk, 1, { head: { snapshot: body } });
        await store.append({ ...batch, commit: { ...batch.commit, body } });
        const [commit] = await store.commits(pk, 1, 1);
        expect([...(commit?.body ?? [])]).toEqual([...body]);
      });

      it('is read in order, from any version, as many as are asked for', async () => {
        await to(5);
        expect((await store.commits(pk, 2, 3)).map(({ version }) => version)).toEqual([2, 3, 4]);
        expect(await store.commits(pk, 6, 3)).toEqual([]);
      });
    });

    describe('of two who write', () => {
      it('two writers on one version: one is done, the other meets a conflict and leaves nothing', async () => {
        await to(1);
        const [one, other] = await Promise.all([
          store.append(batchTo(pk, 2, { receipt: 'k-one', deliveries: [deliveryAt(2, 0)] })),
          store.append(batchTo(pk, 2, { receipt: 'k-other', deliveries: [deliveryAt(2, 0)] })),
        ]);
        expect([one.kind, other.kind].toSorted()).toEqual(['conflict', 'done']);
        expect(await acts()).toHaveLength(2);
        const lost = one.kind === 'done' ? 'k-other' : 'k-one';
        expect(await store.load(pk, { receipt: lost })).toEqual({ kind: 'head', head: expect.anything() });
        expect(await store.append(batchTo(pk, 3, { receipt: lost }))).toEqual({ kind: 'done' });
      });

      it('first act pressed twice opens one stream', async () => {
        const first = batchTo(pk, 1, { receipt: 'k-first' });
        const answers = await Promise.all([store.append(first), store.append(first)]);
        expect(answers).toContainEqual({ kind: 'done' });
        expect(answers).toContainEqual({ kind: 'repeated', version: 1 });
        expect(await acts()).toEqual(['act k-first']);
      });

      it('a version that leaves a gap is a conflict', async () => {
        await to(2);
        expect(await store.append(batchTo(pk, 4))).toEqual({ kind: 'conflict' });
        expect(await acts()).toHaveLength(2);
      });

      it('a second first act with another command id is a conflict', async () => {
        await to(1);
        expect(await store.append(batchTo(pk, 1, { receipt: 'k-again' }))).toEqual({ kind: 'conflict' });
      });
    });

    describe('the same act again', () => {
      it('the same act redelivered after later acts is answered by its receipt, not refused', async () => {
        await store.append(batchTo(pk, 1, { receipt: 'k-mine' }));
        await store.append(batchTo(pk, 2));
        await store.append(batchTo(pk, 3));
        expect(await store.append(batchTo(pk, 1, { receipt: 'k-mine' }))).toEqual({ kind: 'repeated', version: 1 });
        expect(await store.append(batchTo(pk, 4, { receipt: 'k-mine' }))).toEqual({ kind: 'repeated', version: 1 });
        expect(await acts()).toHaveLength(3);
      });

      it('is recognised when the stream is loaded', async () => {
        await store.append(batchTo(pk, 1, { receipt: 'k-mine' }));
        await store.append(batchTo(pk, 2));
        expect(await store.load(pk, { receipt: 'k-mine' })).toMatchObject({ kind: 'head', repeated: 1 });
        expect(await store.load(pk, { known: 2, receipt: 'k-mine' })).toEqual({
          kind: 'unchanged',
          version: 2,
          repeated: 1,
        });
      });

      it('of another stream is another act', async () => {
        await store.append(batchTo(pk, 1, { receipt: 'k-shared' }));
        const other = `${pk}other`;
        expect(await store.append(batchTo(other, 1, { receipt: 'k-shared' }))).toEqual({ kind: 'done' });
      });
    });

    describe('a head that lags behind its commits', () => {
      it('never lets a commit be written over', async () => {
        await to(3);
        await ground.setBack(headAt(pk, 2));
        expect(await store.append(batchTo(pk, 3, { receipt: 'k-late' }))).toEqual({ kind: 'conflict' });
        expect(await acts()).toHaveLength(3);
      });

      it('is caught up by the next act that has read the commits', async () => {
        await to(3);
        await ground.setBack(headAt(pk, 1));
        expect(await store.append(batchTo(pk, 4))).toEqual({ kind: 'done' });
        expect(await store.load(pk)).toEqual({ kind: 'head', head: headAt(pk, 4) });
      });
    });

    describe('a delivery', () => {
      const later = NOW + LEASE;

      it('a delivery id that collides takes its whole act along, and nothing is written over', async () => {
        await store.append(batchTo(pk, 1, { deliveries: [deliveryAt(1, 0)] }));
        const twice = batchTo(pk, 2, { deliveries: [deliveryAt(1, 0, { kind: 'alert' })] });
        await expect(store.append(twice)).rejects.toThrow('a delivery with this id exists already');
        expect(await acts()).toHaveLength(1);
        expect((await mine())[0]?.kind).toBe('nudge');
      });

      const mine = async () => (await store.visible(NOW, undefined, 1000)).items.filter((item) => item.pk === pk);

      it('is seen when its time has come, oldest first', async () => {
        const at = (visibleAt: number, number: number) => deliveryAt(1, number, { visibleAt });
        await store.append(batchTo(pk, 1, { deliveries: [at(NOW, 0), at(NOW - 1, 1), at(NOW + 1, 2)] }));
        expect((await mine()).map(({ id }) => id)).toEqual(['d-0000000001-1', 'd-0000000001-0']);
      });

      it('is found page by page, each once', async () => {
        const deliveries = [0, 1, 2, 3, 4].map((number) => deliveryAt(1, number, { visibleAt: 10 }));
        await store.append(batchTo(pk, 1, { deliveries }));
        const found: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.visible(NOW, after, 2);
          found.push(...page.items.filter((item) => item.pk === pk).map(({ id }) => id));
          after = page.after;
        } while (after !== undefined);
        expect(found.toSorted()).toEqual(deliveries.map(({ id }) => id));
      });

      it('is taken by one holder, until the lease ends', async () => {
        await store.append(batchTo(pk, 1, { deliveries: [deliveryAt(1, 0)] }));
        const ref = { pk, id: 'd-0000000001-0' };
        const claims = await Promise.all([store.claim(ref, NOW, LEASE, 'one'), store.claim(ref, NOW, LEASE, 'two')]);
        expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
        expect(await mine()).toEqual([]);
        expect(await store.claim(ref, later, LEASE, 'three')).toMatchObject({ delivery: { attempt: 2 } });
      });

      it('is settled only by who holds it', async () => {
        await store.append(batchTo(pk, 1, { deliveries: [deliveryAt(1, 0)] }));
        const ref = { pk, id: 'd-0000000001-0' };
        await store.claim(ref, NOW, LEASE, 'one');
        await store.claim(ref, later, LEASE, 'two');
        expect(await store.settle(ref, 'one', { state: 'sent' })).toBe(false);
        expect(await store.settle(ref, 'two', { state: 'failed', note: '403' })).toBe(true);
        expect(await store.claim(ref, later + LEASE, LEASE, 'three')).toBeUndefined();
      });

      it('that nobody settled is one of which nobody knows whether it arrived', async () => {
        await store.append(batchTo(pk, 1, { deliveries: [deliveryAt(1, 0)] }));
        const ref = { pk, id: 'd-0000000001-0' };
        expect(await store.claim(ref, NOW, LEASE, 'one')).toMatchObject({ delivery: { doubts: 0, note: '' } });
        expect(await store.claim(ref, later, LEASE, 'two')).toMatchObject({ delivery: { doubts: 1, attempt: 2 } });
      });

      it('goes back to wait for another time, with what came of it', async () => {
        await store.append(batchTo(pk, 1, { deliveries: [deliveryAt(1, 0)] }));
        const ref = { pk, id: 'd-0000000001-0' };
        const again = (note: string, doubt: boolean) => ({ state: 'waiting', note, visibleAt: later, doubt }) as const;
        await store.claim(ref, NOW, LEASE, 'one');
        expect(await store.settle(ref, 'one', again('429', false))).toBe(true);
        expect(await mine()).toEqual([]);
        expect(await store.claim(ref, NOW, LEASE, 'early')).toBeUndefined();
        expect(await store.claim(ref, later, LEASE, 'two')).toMatchObject({ delivery: { doubts: 0, note: '429' } });
        expect(await store.settle(ref, 'two', again('504', true))).toBe(true);
        expect(await store.claim(ref, later, LEASE, 'three')).toMatchObject({ delivery: { doubts: 1, note: '504' } });
      });

      it('is found among those of its kind', async () => {
        await store.append(batchTo(pk, 1, { deliveries: [deliveryAt(1, 0), deliveryAt(1, 1, { kind: 'alert' })] }));
        const { items } = await store.visible(NOW, undefined, 1000, 'alert');
        expect(items.filter((item) => item.pk === pk).map(({ id }) => id)).toEqual(['d-0000000001-1']);
      });

      it('that is held or failed is shown to its school, and goes on when somebody says so', async () => {
        const school = `stuck${streams}`;
        const each = pkFor('stuck', school);
        await store.append(batchTo(each, 1, { deliveries: [0, 1, 2].map((number) => deliveryAt(1, number)) }));
        const refs = ['d-0000000001-0', 'd-0000000001-1', 'd-0000000001-2'].map((id) => ({ pk: each, id }));
        const [held = { pk, id: '' }, failed = held, sent = held] = refs;
        for (const ref of refs) await store.claim(ref, NOW, LEASE, 'one');
        await store.settle(held, 'one', { state: 'held', note: 'fence' });
        await store.settle(failed, 'one', { state: 'failed', note: '413' });
        await store.settle(sent, 'one', { state: 'sent' });
        const stuck = async (of = school) => (await store.stuck({ tenant: TENANT, school: of }, undefined, 10)).items;
        expect((await stuck()).map(({ id, state, note }) => [id, state, note])).toEqual([
          [held.id, 'held', 'fence'],
          [failed.id, 'failed', '413'],
        ]);
        const first = await store.stuck({ tenant: TENANT, school }, undefined, 1);
        expect((await store.stuck({ tenant: TENANT, school }, first.after, 1)).items.map(({ id }) => id)).toEqual([
          failed.id,
        ]);
        expect(await stuck(school.slice(0, -1))).toEqual([]);
        expect(await store.claim(held, later, LEASE, 'two')).toBeUndefined();
        expect(await store.resolve(held, { state: 'waiting', visibleAt: NOW })).toBe(true);
        expect(await store.resolve(failed, { state: 'cancelled', note: 'done already' })).toBe(true);
        expect(await store.resolve(failed, { state: 'cancelled', note: 'done already' })).toBe(false);
        expect(await store.resolve(sent, { state: 'waiting', visibleAt: NOW })).toBe(false);
        expect(await stuck()).toEqual([]);
        expect(await store.claim(held, NOW, LEASE, 'three')).toMatchObject({ delivery: { attempt: 2 } });
      });

      it('brings the card along on which the person last saw the stream', async () => {
        const card = { person: ANNE, activity: 'a1', conversation: 'c1' };
        await store.append(batchTo(pk, 1, { card, deliveries: [deliveryAt(1, 0), deliveryAt(1, 1)] }));
        const ref = { pk, id: 'd-0000000001-0' };
        expect(await store.claim(ref, NOW, LEASE, 'one')).toMatchObject({ card });
        await store.settle(ref, 'one', { state: 'sent', card: { ...card, activity: 'a2' } });
        const next = await store.claim({ pk, id: 'd-0000000001-1' }, NOW, LEASE, 'two');
        expect(next?.card?.activity).toBe('a2');
      });
    });

    describe('what was destroyed', () => {
      it('leaves a tombstone, and nothing that anybody wrote', async () => {
        await store.append(batchTo(pk, 1, { deliveries: [deliveryAt(1, 0)], receipt: 'k-gone' }));
        await store.destroy(pk, NOW);
        expect(await store.load(pk, { receipt: 'k-gone' })).toEqual({ kind: 'tombstone', version: 2 });
        expect(await acts()).toEqual(['']);
        expect((await store.visible(NOW, undefined, 1000)).items.filter((item) => item.pk === pk)).toEqual([]);
        expect((await store.list({ tenant: TENANT, kind: 'signaal' }, undefined, 1000)).items).not.toContainEqual(
          expect.objectContaining({ pk }),
        );
      });

      it('a late batch after destruction meets a conflict', async () => {
        await to(2);
        await store.destroy(pk, NOW);
        for (const version of [1, 3, 4])
          expect(await store.append(batchTo(pk, version, { receipt: `k-late-${version}` }))).toEqual({
            kind: 'conflict',
          });
        expect(await acts()).toEqual(['']);
      });

      it('stays destroyed when it is destroyed again', async () => {
        await to(1);
        await store.destroy(pk, NOW);
        await store.destroy(pk, NOW + 1);
        expect(await store.load(pk)).toEqual({ kind: 'tombstone', version: 2 });
      });
    });

    describe('a list', () => {
      const listed = async (filter: object, school: string): Promise<string[]> => {
        const { items } = await store.list({ tenant: TENANT, kind: 'signaal', school, ...filter }, undefined, 100);
        return items.map((head) => head.pk);
      };

      it('holds the heads of one school that fit the filter, latest activity first', async () => {
        const school = `list${streams}`;
        const [one, two, three] = ['one', 'two', 'three'].map((each) => pkFor(each, school));
        await store.append(batchTo(one ?? '', 1, { head: { lastActivity: 1 } }));
        await store.append(batchTo(two ?? '', 1, { head: { lastActivity: 3, people: [BRAM], audience: 'staff' } }));
        await store.append(batchTo(three ?? '', 1, { head: { lastActivity: 2, status: 'closed', blindIndex: 'b' } }));
        expect(await listed({}, school)).toEqual([two, three, one]);
        expect(await listed({ status: 'open' }, school)).toEqual([two, one]);
        expect(await listed({ audience: 'normal' }, school)).toEqual([three, one]);
        expect(await listed({ person: BRAM }, school)).toEqual([two]);
        expect(await listed({ blindIndex: 'b' }, school)).toEqual([three]);
        expect(await listed({ kind: 'casus' }, school)).toEqual([]);
        expect(await listed({ tenant: 'another' }, school)).toEqual([]);
      });

      it('follows the people of a stream as they change', async () => {
        const school = `people${streams}`;
        const each = pkFor('people', school);
        await store.append(batchTo(each, 1, { head: { people: [ANNE] } }));
        await store.append(batchTo(each, 2, { head: { people: [BRAM] } }));
        expect(await listed({ person: ANNE }, school)).toEqual([]);
        expect(await listed({ person: BRAM }, school)).toEqual([each]);
      });

      it('is read page by page, each once, also when all moved at the same moment', async () => {
        const school = `pages${streams}`;
        const all = ['a', 'b', 'c', 'd', 'e'].map((each) => pkFor(each, school));
        for (const each of all) await store.append(batchTo(each, 1, { head: { lastActivity: 7 } }));
        const found: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.list({ tenant: TENANT, kind: 'signaal', school }, after, 2);
          found.push(...page.items.map((head) => head.pk));
          after = page.after;
        } while (after !== undefined);
        expect(found).toEqual(all);
      });

      it('of what is due holds only what is due, oldest first', async () => {
        const school = `due${streams}`;
        for (const [each, nextDueAt] of [
          ['late', 10],
          ['now', 20],
          ['not-yet', 21],
          ['never', null],
        ] as const)
          await store.append(batchTo(pkFor(each, school), 1, { head: { nextDueAt } }));
        const { items } = await store.due(20, undefined, 100);
        expect(items.filter((head) => head.school === school).map((head) => head.pk)).toEqual([
          pkFor('late', school),
          pkFor('now', school),
        ]);
      });

      it('of what was computed otherwise holds a school’s heads with another calc, each once', async () => {
        const school = `calc${streams}`;
        const all = ['a', 'b', 'c', 'd', 'e'].map((each) => pkFor(each, school));
        const calcs = ['1.5', '1.7', '1.6', '1.7', '1.8'];
        for (const [index, each] of all.entries())
          await store.append(batchTo(each, 1, { head: { calc: calcs[index] ?? '' } }));
        await store.append(batchTo(pkFor('gone', school), 1, { head: { calc: '1.1' } }));
        await store.destroy(pkFor('gone', school), NOW);
        const found: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.outdated({ tenant: TENANT, school }, '1.7', after, 2);
          found.push(...page.items.map((head) => head.pk));
          after = page.after;
        } while (after !== undefined);
        expect(found.toSorted()).toEqual([all[0], all[2], all[4]]);
        expect((await store.outdated({ tenant: TENANT, school: 'other' }, '1.7', undefined, 2)).items).toEqual([]);
      });

      it('of every stream has those with a head or a commit, each once, page by page', async () => {
        const name = pkFor(`zz-${streams}`);
        await store.append(batchTo(name, 1));
        await store.append(batchTo(name, 2));
        await store.append(batchTo(`${name}b`, 1));
        await store.destroy(`${name}b`, 7);
        const all: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.streams(after, 3);
          all.push(...page.items);
          after = page.after;
        } while (after !== undefined);
        expect(all.filter((each) => each.startsWith(name))).toEqual([name, `${name}b`]);
        expect(new Set(all).size).toBe(all.length);
      });

      it('of schools does not mix one with another', async () => {
        await to(1);
        expect(await listed({}, SCHOOL)).toContain(pk);
        expect(await listed({}, 'another')).toEqual([]);
      });
    });

    describe('what is kept of a person', () => {
      const anne = { tenant: TENANT, person: ANNE };
      const body = new TextEncoder().encode('draft');

      it('is there until it ends, and gone afterwards', async () => {
        await ground.persons.put(anne, `draft-${streams}`, body, 100);
        expect(textOf((await ground.persons.get(anne, `draft-${streams}`, 99)) ?? body)).toBe('draft');
        expect(await ground.persons.get(anne, `draft-${streams}`, 100)).toBeUndefined();
        expect(await ground.persons.sweep(100)).toBe(1);
        expect(await ground.persons.sweep(100)).toBe(0);
      });

      it('is taken by the first who comes, until it ends', async () => {
        const id = `lease-${streams}`;
        const takes = await Promise.all([1, 2].map(async () => ground.persons.take(anne, id, body, 10, 100)));
        expect(takes.filter((taken) => taken)).toHaveLength(1);
        expect(await ground.persons.take(anne, id, body, 99, 200)).toBe(false);
        expect(await ground.persons.take(anne, id, body, 100, 200)).toBe(true);
        expect(await ground.persons.take({ tenant: TENANT, person: BRAM }, id, body, 100, 200)).toBe(true);
        await ground.persons.remove(anne, id);
        expect(await ground.persons.take(anne, id, body, 101, 200)).toBe(true);
        await ground.persons.remove(anne, id);
        await ground.persons.remove({ tenant: TENANT, person: BRAM }, id);
      });

      it('is replaced and removed, and is nobody else’s', async () => {
        await ground.persons.put(anne, 'route', body);
        await ground.persons.put(anne, 'route', new TextEncoder().encode('newer'));
        expect(textOf((await ground.persons.get(anne, 'route', NOW)) ?? body)).toBe('newer');
        expect(await ground.persons.get({ tenant: TENANT, person: BRAM }, 'route', NOW)).toBeUndefined();
        await ground.persons.remove(anne, 'route');
        expect(await ground.persons.get(anne, 'route', NOW)).toBeUndefined();
      });
    });
  });
};
