import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bot } from '../../bot/bot.ts';
import { readConfig } from '../../bot/config.ts';
import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { alone, openStorage, type Storage } from '../../bot/storage.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { type Stage, startStage } from '../../sandbox/stage.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { createSchools } from '../../services/schools.ts';
import { startPlace, type TwoAccounts } from '../support/cosmos/place.ts';

/** Counted where they arrive, at both accounts, from the press to its answer: sealed, with the draft and the reading. */
describe('what a press asks of both accounts', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-press-'));
  const opened: Storage[] = [];
  let place: TwoAccounts;
  let stage: Stage;
  let bot: Bot;
  let presses = 0;

  const LOG = { initials: 'ZQ', group: 'groep 5', what: 'Kwam zonder jas.', danger: 'nee' };
  const SEEN = { fact: 'Had geen brood.', when: '2026-11-02', source: 'zelf', meaning: '', points: 'past', where: '' };
  const FIRST_PAGE = { fullName: 'Zoë Quist', born: '2017-05-05', group: 'groep 5', reason: 'Derde keer.' };
  /** What was read or written here before comes back as 304 when it is still so. */
  const ACT = ['read cases 304', 'read cases 304', 'batch cases 200'];

  /** An instance that remembers nothing and does nothing by itself: what has to go out is no part of an answer. */
  const instance = async (): Promise<Bot> => {
    const storage = await openStorage(readConfig({ PLUIS_DATA: data, ...place.settings }), alone, undefined);
    opened.push(storage);
    const { streams: store, persons, access, keys } = storage;
    const kick = { soon: () => {}, rest: async () => {} };
    return { ...stage.bot, store, persons, access, keys, schools: createSchools(store), kick };
  };
  const press = async (who: string, verb: string, stream: string, more: object = {}, on = bot) => {
    presses += 1;
    const ids = { school: DEMO.school, stream, step: '', render: `r${presses}`, seen: 0 };
    const surface = verb === 'signaal.record' ? 'chat' : 'dialog';
    const from = { surface, tenant: DEMO.tenant, person: stage.idOf(who), automatic: false, card: undefined } as const;
    const pressed = pressOf({ verb, ids, ...more }, from);
    if (pressed === undefined) throw new Error('no press');
    for (const account of [place.cases, place.keys]) account.asked.length = 0;
    const answer = JSON.stringify(await dispatch(pressed, on));
    expect(answer).not.toMatch(/Vul nog in|lukt nu niet/);
    return { cases: [...place.cases.asked], keys: [...place.keys.asked] };
  };
  const newest = async (kind: 'signaal' | 'casus'): Promise<string> => {
    const { items } = await bot.store.list({ tenant: DEMO.tenant, kind }, undefined, 1);
    return items[0]?.pk.split('|')[2] ?? '';
  };
  const isQuery = (asked: string): boolean => /^(query|plan) /.test(asked);

  beforeAll(async () => {
    place = await startPlace();
    stage = await startStage(data, momentOf('2026-11-02', '08:00'), { settings: place.settings });
    await stage.stop();
    bot = await instance();
    // What an instance reads once: the school and its key.
    await press('Marja', 'help.open', '');
  }, 60_000);
  afterAll(async () => {
    for (const storage of opened) storage.close();
    await place.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('logs a feeling in the chat with two reads and a batch, and two requests for its new key', async () => {
    const { cases, keys } = await press('Sanne', 'signaal.record', '', LOG);
    expect(cases.toSorted()).toEqual(['batch cases 200', 'read cases 304', 'read cases 404']);
    expect(keys).toEqual(['read keys 200', 'batch keys 200']);
  });

  it('opens a page with two reads, the record of the reading, and the queries of what the page shows', async () => {
    const signal = await newest('signaal');
    // The first time the author is told that it was seen, which is an act.
    const first = await press('Marja', 'triage.open', signal);
    expect(first.cases.filter((asked) => !isQuery(asked))).toEqual([...ACT, 'batch access 200']);
    const { cases, keys } = await press('Marja', 'triage.open', signal);
    expect(cases.filter((asked) => !isQuery(asked))).toEqual(['read cases 304', 'read cases 304', 'batch access 200']);
    expect(cases.filter((asked) => asked.startsWith('query'))).toHaveLength(3);
    expect(keys).toEqual([]);
  });

  it('acts with two reads and a batch', async () => {
    const typed = { next: 'meldcode', pace: 'gewoon', answer: 'Dank je.', date: '', same: 'nieuw' };
    const { cases, keys } = await press('Marja', 'signaal.triage', await newest('signaal'), typed);
    expect(cases.toSorted()).toEqual(ACT.toSorted());
    expect(keys).toEqual([]);
  });

  it('turns a page of a form with its draft read and kept, and nothing of the draft read again', async () => {
    const signal = await newest('signaal');
    const more = { page: 'meldcode-start', to: 2, ...FIRST_PAGE };
    const { cases, keys } = await press('Marja', 'draft.save', signal, more);
    expect(cases.filter((asked) => !isQuery(asked))).toEqual([
      'read persons 404',
      'batch persons 200',
      'read cases 304',
      'read cases 304',
      'batch access 200',
    ]);
    expect(cases.filter((asked) => asked.startsWith('query'))).toHaveLength(2);
    // Once in an instance: her own key, and the one that wraps those of people.
    expect(keys).toEqual(['read keys 200', 'read keys 200']);
  });

  it('lays a form of two pages down with its draft read once, and dropped', async () => {
    const signal = await newest('signaal');
    const leads = { signals: signal, leadWho: stage.idOf('Sanne'), siblings: 'nee', siblingWho: '', shield: '' };
    const { cases, keys } = await press('Marja', 'casus.start', signal, leads);
    // Of the signal it starts from, whether the child has a casus already, and of the casus that it opens.
    expect(cases.filter((asked) => !isQuery(asked)).toSorted()).toEqual([
      'batch cases 200',
      'batch persons 200',
      'read cases 304',
      'read cases 304',
      'read cases 304',
      'read cases 404',
      'read persons 200',
    ]);
    expect(cases.filter((asked) => asked.startsWith('query'))).toHaveLength(1);
    expect(keys).toEqual(['read keys 200', 'batch keys 200']);
  });

  it('asks once in every instance for the key of a stream, and those of its school', async () => {
    const other = await instance();
    const casus = await newest('casus');
    const first = await press('Sanne', 'observation.add', casus, SEEN, other);
    expect(first.cases.toSorted()).toEqual(['batch cases 200', 'read cases 200', 'read cases 200']);
    // The casus, the school as a stream, and the one that wraps them.
    expect(first.keys).toEqual(['read keys 200', 'read keys 200', 'read keys 200']);
    const second = await press('Sanne', 'observation.add', casus, { ...SEEN, fact: 'Weer geen brood.' }, other);
    expect([second.cases.toSorted(), second.keys]).toEqual([ACT.toSorted(), []]);
  });
});
