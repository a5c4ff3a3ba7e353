import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { starts } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';

/** The Monday before the Christmas holiday; seven casussen of the demo school, of which the AF is asked who keeps sight. */
const MONDAY = '2026-12-14';
const CASUSSEN = Array.from('abcdefg', (letter) => `c-${letter.repeat(26)}`);
const [FIRST = '', SECOND = ''] = CASUSSEN;

describe('who keeps sight in the holiday', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await startPluis({ day: MONDAY });
    for (const id of CASUSSEN) await begin(id);
    await stage.rest();
  });
  afterEach(async () => stage.stop());

  const pkFor = (id: string): string => pkOf(DEMO.tenant, DEMO.school, id);
  const begin = async (id: string) =>
    handle(stage.bot, casus, {
      pk: pkFor(id),
      person: stage.idOf('Marja'),
      command: starts({ leadWho: stage.idOf('Sanne'), signals: [id.replace('c', 's')] }),
      receipt: `start-${id}`,
      seen: 0,
      card: undefined,
    });
  /** With the start, and with the reminder of this morning. */
  const BEGUN = 2;
  const versionOf = async (id: string): Promise<number> => {
    const loaded = await stage.bot.store.load(pkFor(id));
    return loaded.kind === 'head' ? loaded.head.version : 0;
  };
  const press = async (name: string, verb: string, typed: Record<string, string> = {}, render = 'r1', stream = '') => {
    const ids = { school: DEMO.school, stream, step: '', render, seen: 0 };
    const from = { surface: 'dialog', tenant: DEMO.tenant, person: stage.idOf(name), automatic: false } as const;
    const pressed = pressOf({ verb, ids, ...typed }, { ...from, card: undefined });
    if (pressed === undefined) throw new Error('no press');
    return JSON.stringify(await dispatch(pressed, stage.bot));
  };
  /** The casussen on the page, in their order. */
  const on = (page: string): string[] => [...page.matchAll(/"id":"watch_(c-\w+)"/g)].map(([, id = '']) => id);
  const all = (page: string, how: string): Record<string, string> =>
    Object.fromEntries(on(page).map((id) => [`watch_${id}`, how]));
  const last = (page: string): string => /"last":"(\w+)"/.exec(page)?.[1] ?? '';

  it('is one list: five at a time, each with its code, the child, since when, and a choice', async () => {
    const page = await press('Marja', 'holiday-list.open');
    expect(on(page)).toHaveLength(5);
    expect(page).toContain('Hierna komen er nog 2.');
    expect(page.match(/DV · groep 5/g)).toHaveLength(5);
    expect(page.match(/Loopt sinds ma 14 dec/g)).toHaveLength(5);
    expect(page.match(/"type":"Input/g)).toHaveLength(6);
    expect(page).toContain('Wie kijkt, krijgt bericht op ma 28 dec.');
    expect(page).not.toContain('wie de hulp bijhoudt');
  });

  it('says who looks and when, where it is asked of who is on duty', async () => {
    const duty = { duty: stage.idOf('Peter'), from: '2026-12-21', till: '2026-12-27', phone: '06-00000009' };
    await press('Peter', 'school.onDuty', duty);
    expect(await press('Marja', 'holiday-list.open')).toContain('wie dienst heeft: Peter op wo 23 dec');
  });

  it('is one row in the list of what waits for her, however many casussen it is of', async () => {
    const page = await press('Marja', 'digest.open');
    expect(page.match(/zeggen wie zicht houdt in de vakantie/g)).toHaveLength(1);
    expect(page).toContain('7 zaken');
  });

  it('lays down what was chosen on each casus, shows the next ones, and ends when all have somebody', async () => {
    const first = await press('Marja', 'holiday-list.open');
    const second = await press('Marja', 'vakantie.watch', { ...all(first, 'ik'), last: last(first) });
    expect(second).toContain('Vastgelegd bij 5 zaken.');
    expect(new Set([...on(first), ...on(second)]).size).toBe(CASUSSEN.length);
    const end = await press('Marja', 'vakantie.watch', { ...all(second, 'plaatsvervanger'), last: last(second) }, 'r2');
    expect(end).toContain('Er is nu geen zaak waarvoor dit nog moet worden afgesproken.');
    for (const id of CASUSSEN) expect(await versionOf(id)).toBe(BEGUN + 1);
  });

  it('turns the page when nothing is chosen, and what was skipped comes again', async () => {
    const first = await press('Marja', 'holiday-list.open');
    const second = await press('Marja', 'vakantie.watch', { last: last(first) });
    expect(second).toContain('Er is nog niets gekozen.');
    expect(on(second).filter((id) => on(first).includes(id))).toEqual([]);
    expect(on(await press('Marja', 'vakantie.watch', { last: last(second) }))).toEqual(on(first));
  });

  it('says in one sentence which were not laid down and why, keeps what was chosen there, and saves the rest', async () => {
    const first = await press('Marja', 'holiday-list.open');
    const [one = '', other = ''] = on(first);
    const typed = { [`watch_${one}`]: 'nietNodig', [`watch_${other}`]: 'ik', after: '', last: last(first) };
    const again = await press('Marja', 'vakantie.watch', typed);
    expect(again).toMatch(/Vul nog in: waarom\. Nog niet vastgelegd: \w{4}\./);
    expect(again).toContain('Vastgelegd bij één zaak.');
    expect(on(again)).not.toContain(other);
    expect(again).toMatch(new RegExp(`"id":"watch_${one}"[^{]*"choices":\\[.*?\\],"value":"nietNodig"`));
    const why = { [`watch_${one}`]: 'nietNodig', why: 'Oma is er elke dag.' };
    expect(on(await press('Marja', 'vakantie.watch', why, 'r2'))).not.toContain(one);
  });

  it('writes the reason only in the file of whom it is about', async () => {
    const why = 'Oma is er elke dag.';
    await press('Marja', 'vakantie.watch', { [`watch_${FIRST}`]: 'nietNodig', [`watch_${SECOND}`]: 'ik', why });
    expect(await press('Marja', 'casus-file.open', {}, 'r1', FIRST)).toContain(why);
    const file = await press('Marja', 'casus-file.open', {}, 'r1', SECOND);
    expect(file).toContain('zicht in de vakantie: Marja, op ma 28 dec');
    expect(file).not.toContain(why);
  });

  it('is laid down once, however often it is pressed', async () => {
    const first = await press('Marja', 'holiday-list.open');
    const typed = { ...all(first, 'ik'), last: last(first) };
    const before = await press('Marja', 'vakantie.watch', typed);
    const twice = await press('Marja', 'vakantie.watch', typed);
    expect(on(twice)).toEqual(on(before));
    expect(twice).toContain('Vastgelegd bij 5 zaken.');
    for (const id of on(first)) expect(await versionOf(id)).toBe(BEGUN + 1);
  });

  it('has no casus that is closed to who looks, and does nothing on one that he has nothing to do with', async () => {
    await handle(stage.bot, casus, {
      pk: pkFor(FIRST),
      person: stage.idOf('Marja'),
      command: { type: 'casus.shield', input: { person: stage.idOf('Ilse'), why: 'Is een tante.' } },
      receipt: 'shield',
      seen: 0,
      card: undefined,
    });
    const first = await press('Ilse', 'holiday-list.open');
    const second = await press('Ilse', 'vakantie.watch', { last: last(first) });
    expect([...on(first), ...on(second)]).not.toContain(FIRST);
    expect(await press('Ilse', 'vakantie.watch', { [`watch_${FIRST}`]: 'ik' })).toContain('geen toegang');
    expect(await press('Sanne', 'holiday-list.open')).toContain('Dit hoort bij een andere rol');
    expect(await press('Sanne', 'vakantie.watch', { [`watch_${SECOND}`]: 'ik' })).not.toContain('Vastgelegd bij');
    expect([await versionOf(FIRST), await versionOf(SECOND)]).toEqual([BEGUN + 1, BEGUN]);
  });
});
