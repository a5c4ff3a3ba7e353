import { school as schoolAggregate } from '../../services/aggregates/school.ts';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { buttonsOf } from '../../sandbox/fakeTeams/buttons.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { snapshotOf } from '../../services/codec.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import { DAY, HOUR, MINUTE } from '../../services/domain/time.ts';
import { writeFence } from '../../services/fence.ts';
import { pkOf } from '../../services/ids.ts';
import { startPluis } from '../support/pluis.ts';

const SCHOOL = pkOf(DEMO.tenant, DEMO.school, '');

describe('what goes out', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await startPluis();
  });
  afterEach(async () => stage.stop());

  const texts = (name: string): string[] =>
    stage.player(name).desk.messages.map(({ card }) => JSON.stringify(card?.['body'] ?? ''));
  const has = (name: string, text: string): number => texts(name).filter((one) => one.includes(text)).length;
  /** `failing`: what Teams answers to the first message that this leads to. */
  const record = async (failing?: number): Promise<void> => {
    const sanne = stage.player('Sanne');
    await sanne.say('niet pluis');
    if (failing !== undefined) stage.fake.fail(1, failing);
    await sanne.press('Leg vast', { initials: 'DV', group: 'groep 5', what: 'Kwam zonder jas.', danger: 'nee' });
  };
  const schoolState = async (): Promise<SchoolState> => {
    const loaded = await stage.bot.store.load(SCHOOL);
    if (loaded.kind !== 'head' || loaded.head.shape !== schoolAggregate.shape) throw new Error('no school');
    return snapshotOf<SchoolState>(loaded.head.snapshot);
  };
  const notices = async (): Promise<string[]> =>
    (await schoolState()).notices.map(({ what, about }) => `${what} ${about}`);

  const cancelledNotes = (): unknown[] => {
    const beside = new DatabaseSync(join(stage.data, 'pluis.db'));
    const rows = beside.prepare("SELECT note FROM deliveries WHERE state = 'cancelled'").all();
    beside.close();
    return rows.map(({ note }) => note);
  };

  it('comes again when Teams was busy, and says nothing of being second', async () => {
    await record(429);
    await stage.rest();
    await stage.clock.moveTo(stage.clock.now() + 5 * MINUTE);
    expect(has('Marja', 'Er is iets nieuws voor je.')).toBe(1);
    expect(has('Marja', 'Mogelijk krijg je')).toBe(0);
  });

  it('says that it may be a second one when nobody knows whether the first arrived', async () => {
    await record(504);
    await stage.rest();
    await stage.clock.moveTo(stage.clock.now() + 5 * MINUTE);
    const all = [...texts('Marja'), ...texts('Sanne')].filter((text) =>
      text.includes('Mogelijk krijg je dit bericht dubbel'),
    );
    expect(all).toHaveLength(1);
  });

  it('goes as the plain card when Teams does not take it as it looks', async () => {
    await stage.rest();
    const before = texts('Marja').length;
    await record(413);
    await stage.rest();
    await stage.clock.moveTo(stage.clock.now() + MINUTE);
    expect(
      texts('Marja')
        .slice(before)
        .filter((text) => text.includes('mijn zaken')),
    ).toHaveLength(1);
  });

  it('goes to the next who can act when somebody has no Pluis any more, and a person hears of it', async () => {
    await stage.fake.client.remove(stage.idOf('Marja'));
    await record();
    await stage.rest();
    await stage.rest();
    expect(has('Ilse', 'Er is iets nieuws voor je.')).toBe(1);
    expect(has('Sanne', 'We konden Marja niet bereiken via Pluis.')).toBe(1);
    expect(await notices()).toEqual([`uninstalled ${stage.idOf('Marja')}`, `unreached ${stage.idOf('Marja')}`]);
    const told = DEMO.input.people.filter(({ name }) => has(name, 'Pluis heeft je even nodig.') > 0);
    expect(told.length).toBeGreaterThan(0);
    await stage.player('Marja').say('start');
    await stage.rest();
    expect(await notices()).toEqual([]);
  });

  it('in the evening waits for the morning of a school day, when it can wait', async () => {
    await stage.clock.moveTo(momentOf('2026-12-04', '20:15'));
    await record();
    await stage.rest();
    await stage.clock.moveTo(momentOf('2026-12-07', '08:14'));
    expect(has('Marja', 'Er is iets nieuws voor je.')).toBe(0);
    await stage.clock.moveTo(momentOf('2026-12-07', '08:15'));
    expect(has('Marja', 'Er is iets nieuws voor je.')).toBe(1);
  });

  it('in the evening is not sent any more when it was settled before the morning', async () => {
    await stage.clock.moveTo(momentOf('2026-12-04', '20:15'));
    await record();
    await stage.player('Sanne').press('Trek in');
    await stage.player('Sanne').press('Trek in', { why: 'perOngeluk' });
    await stage.clock.moveTo(momentOf('2026-12-07', '09:00'));
    expect(has('Marja', 'Er is iets nieuws voor je.')).toBe(0);
    expect(cancelledNotes()).toContain('no longer needed');
  });

  it('that is acute goes at any hour', async () => {
    await stage.clock.moveTo(momentOf('2026-12-05', '23:40'));
    await stage.player('Sanne').say('start');
    await stage.player('Sanne').press('Waarschuw mijn school');
    await stage.rest();
    for (const name of ['Marja', 'Ilse', 'Peter']) expect(has(name, 'Kijk nu in Pluis.')).toBe(1);
  });

  it('is said again after two school days, once, and not to who has done it', async () => {
    await record();
    await stage.clock.moveTo(stage.clock.now() + 2 * DAY);
    expect(has('Marja', 'Dit wacht sinds')).toBe(1);
    await stage.clock.moveTo(stage.clock.now() + HOUR);
    expect(has('Marja', 'Dit wacht sinds')).toBe(1);
  });

  it('of before a restore waits for a person, who says whether it was done', async () => {
    await record();
    await stage.rest();
    stage.moveWithout(momentOf('2026-12-02', '12:05'));
    await writeFence(stage.bot.persons, momentOf('2026-12-02', '12:00'));
    await stage.beat();
    expect(has('Marja', 'Dit wacht sinds')).toBe(0);
    const { items } = await stage.bot.store.stuck({ tenant: DEMO.tenant, school: DEMO.school }, undefined, 10);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ state, note }) => state !== 'held' || note !== 'fence')).toEqual([]);
    expect(has('Marja', 'Pluis weet van een bericht niet zeker of het aankwam.')).toBe(1);
    const marja = stage.player('Marja');
    await marja.press('Open', {}, { on: 'niet zeker of het aankwam' });
    expect(marja.reads().join(' ')).toContain('aan Marja');
    for (const _ of items) {
      await marja.press('Nee');
      await stage.rest();
    }
    expect(has('Marja', 'Dit wacht sinds')).toBe(1);
    expect(await notices()).toEqual([]);
  });

  it('that was missed while nothing ran comes as one overview, once that day, with a list to open', async () => {
    for (let number = 0; number < 3; number += 1) await record();
    await stage.rest();
    stage.moveWithout(momentOf('2026-12-03', '11:00'));
    await stage.beat();
    expect(has('Marja', '3 dingen wachten op je.')).toBe(1);
    expect(has('Marja', 'Dit wacht sinds')).toBe(0);
    const marja = stage.player('Marja');
    await marja.press('Open', {}, { on: '3 dingen' });
    expect(marja.reads().filter((text) => text.includes('een eerste blik en een antwoord'))).toHaveLength(3);
    expect(marja.buttons().filter((title) => title === 'Open')).toHaveLength(3);
    expect(buttonsOf(marja.desk.dialog?.card ?? {}).length).toBeGreaterThan(3);
  });

  it('is not held up by a stream that cannot be opened, of which the AF hears after a quarter of an hour', async () => {
    await record();
    await record();
    await stage.rest();
    const beside = new DatabaseSync(join(stage.data, 'pluis.db'));
    beside.exec(
      "UPDATE heads SET snapshot = x'00', version = version + 1 WHERE pk = (SELECT min(pk) FROM heads WHERE kind = 'signaal')",
    );
    beside.close();
    await stage.clock.moveTo(momentOf('2026-12-01', '08:16'));
    expect(has('Marja', 'Dit wacht sinds')).toBe(1);
    const ready = await fetch(`${stage.url}/readyz`);
    expect(await ready.json()).toEqual({ ready: true, setAside: 1 });
    expect(await notices()).toEqual([]);
    stage.moveWithout(stage.clock.now() + 16 * MINUTE);
    await stage.beat();
    expect((await notices()).map((one) => one.split(' ')[0])).toEqual(['unopened']);
    expect(has('Marja', 'Pluis heeft je even nodig.')).toBe(1);
    const marja = stage.player('Marja');
    await marja.press('Open', {}, { on: 'Pluis heeft je' });
    expect(marja.reads().join(' ')).toContain('kan nu niet worden geopend');
    await marja.press('Gezien');
    expect(await notices()).toEqual([]);
  });

  it('of which the reason does not open keeps nothing else from whom it is for', async () => {
    await stage.clock.moveTo(momentOf('2026-12-04', '20:15'));
    for (let number = 0; number < 4; number += 1) await record();
    await stage.rest();
    const beside = new DatabaseSync(join(stage.data, 'pluis.db'));
    const spoilt = beside
      .prepare(
        "UPDATE deliveries SET reason = x'00' WHERE rowid = (SELECT min(rowid) FROM deliveries WHERE state = 'waiting' AND person = ?)",
      )
      .run(stage.idOf('Marja'));
    beside.close();
    expect(spoilt.changes).toBe(1);
    await stage.clock.moveTo(momentOf('2026-12-07', '08:16'));
    expect(has('Marja', '3 dingen wachten op je.')).toBe(1);
    expect(stage.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});
