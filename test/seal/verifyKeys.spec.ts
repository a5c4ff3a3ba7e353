import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createKeyRing } from '../../services/seal/keyRing.ts';
import { sealPersons } from '../../services/store/sealedPersons.ts';
import { verifyAll } from '../../services/verify.ts';
import { compareWithKeys } from '../../services/verifyKeys.ts';
import { ANNE, batchTo, pkFor, SCHOOL, TENANT } from '../contract/support/batches.ts';
import { type Ground, openGround } from './support/ground.ts';

const NOTHING = { gone: [], unsure: [], locked: [] };

describe('the streams that are there, beside the keys', () => {
  let ground: Ground;
  let beside: DatabaseSync;
  const read = pkFor('aaaaaaaaaaaaaaaaaaaaaaaa22');
  const unread = pkFor('bbbbbbbbbbbbbbbbbbbbbbbb22');
  const school = `${TENANT}|${SCHOOL}`;

  beforeEach(async () => {
    ground = openGround();
    for (const pk of [read, unread, school]) await ground.store.append(batchTo(pk, 1));
    const reading = { tenant: TENANT, school: SCHOOL, stream: `s-${'a'.repeat(24)}22`, person: ANNE };
    await ground.below.access.add({ ...reading, at: 1000, view: 'triage.open', why: 'af' });
    // Among the keys stand those of a person and of the school too.
    const persons = sealPersons(ground.below.persons, {
      ring: ground.ring,
      random: (length) => new Uint8Array(length),
    });
    await persons.put({ tenant: TENANT, person: ANNE }, 'draft', new Uint8Array(3));
    beside = new DatabaseSync(join(ground.folder, 'pluis.db'));
  });
  afterEach(() => {
    beside.close();
    ground.close();
  });

  const compared = async () => {
    const { there } = await verifyAll(ground.below.streams);
    return compareWithKeys({ ...ground.below, keys: ground.keys }, there);
  };
  const takeAway = (pk: string): void => {
    for (const table of ['heads', 'commits', 'receipts', 'deliveries', 'cards', 'people'])
      beside.prepare(`DELETE FROM ${table} WHERE pk = ?`).run(pk);
  };

  it('fit each other as they were written, and after an erasure', async () => {
    expect(await compared()).toEqual(NOTHING);
    await ground.store.destroy(unread, 4000);
    expect(await compared()).toEqual(NOTHING);
  });

  it('lack a stream that is gone whole; whoever read it shows that it was there', async () => {
    takeAway(read);
    expect((await verifyAll(ground.below.streams)).breaks).toEqual([]);
    expect(await compared()).toEqual({ ...NOTHING, gone: [read] });
  });

  it('lack a school that is gone whole, as long as anything of it was ever read', async () => {
    takeAway(school);
    expect(await compared()).toEqual({ ...NOTHING, gone: [school] });
  });

  it('are not sure of what nobody read: perhaps it was never written', async () => {
    takeAway(unread);
    const failed = pkFor('cccccccccccccccccccccccc22');
    await createKeyRing({
      keys: ground.keys,
      vault: ground.vault,
      random: (length) => new Uint8Array(length),
    }).newKeyOf(failed);
    expect(await compared()).toEqual({ ...NOTHING, unsure: [unread, failed] });
  });

  it('show what was erased and came back from a copy: it has no key, and opens for nobody', async () => {
    await ground.ring.forget(unread);
    expect(await compared()).toEqual({ ...NOTHING, locked: [unread] });
  });
});
