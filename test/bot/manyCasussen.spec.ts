import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { handle } from '../../services/handle.ts';
import { codeOf, pkOf } from '../../services/ids.ts';
import { starts } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';

const LETTERS = 'abcdefghijklmnopqrst';
/** More than the store gives at once. */
const CASUSSEN = ['a', 'b', 'c'].flatMap((one) => Array.from(LETTERS, (other) => `c-${one}${other.repeat(25)}`));
const SIXTY = 60;
/** Turns of the page before a list has to be at its end. */
const TURNS = 20;

describe('a school with sixty open casussen', () => {
  let stage: Stage;
  const codes = (): string[] =>
    CASUSSEN.map((stream) => codeOf(stage.bot.keys, { tenant: DEMO.tenant, school: DEMO.school, stream })).toSorted();

  beforeAll(async () => {
    // The Monday before the Christmas holiday.
    stage = await startPluis({ day: '2026-12-14' });
    for (const id of CASUSSEN)
      await handle(stage.bot, casus, {
        pk: pkOf(DEMO.tenant, DEMO.school, id),
        person: stage.idOf('Marja'),
        command: starts({ leadWho: stage.idOf('Sanne'), signals: [id.replace('c-', 's-')] }),
        receipt: `start-${id}`,
        seen: 0,
        card: undefined,
      });
    await stage.beat();
    await stage.rest();
  }, 60_000);
  afterAll(async () => stage.stop());

  let presses = 0;
  const press = async (
    name: string,
    verb: string,
    typed: Record<string, string> = {},
    stream = '',
  ): Promise<string> => {
    presses += 1;
    const ids = { school: DEMO.school, stream, step: '', render: `r${presses}`, seen: 0 };
    const from = { surface: 'dialog', tenant: DEMO.tenant, person: stage.idOf(name), automatic: false } as const;
    const pressed = pressOf({ verb, ids, ...typed }, { ...from, card: undefined });
    if (pressed === undefined) throw new Error('no press');
    return JSON.stringify(await dispatch(pressed, stage.bot));
  };
  const nextOf = (page: string): string | undefined => /"title":"Volgende"[^}]*"start":"(\d+)"/.exec(page)?.[1];
  /** Every page of a list, as long as it says that there are more. */
  const leafed = async (name: string, verb: string): Promise<string[]> => {
    const pages = [await press(name, verb)];
    for (
      let start = nextOf(pages[0] ?? '');
      start !== undefined && pages.length < TURNS;
      start = nextOf(pages.at(-1) ?? '')
    )
      pages.push(await press(name, verb, { start }));
    return pages;
  };
  const codesOn = (pages: string[]): string[] =>
    pages.flatMap((page) => codes().filter((code) => page.includes(`"text":"${code}"`))).toSorted();

  it.each([
    ['Marja', 'af-desk.open'],
    ['Ilse', 'af-desk.open'],
    ['Sanne', 'my-cases.open'],
    ['Sanne', 'digest.open'],
  ])('shows %s each of them once in %s, page by page, and says of how many', async (name, verb) => {
    const pages = await leafed(name, verb);
    expect(pages).toHaveLength(Math.ceil(SIXTY / 8));
    expect(pages[0]).toContain(`Je ziet nu 1 tot en met 8 van ${SIXTY}.`);
    expect(pages.at(-1)).toContain(`Je ziet nu 57 tot en met 60 van ${SIXTY}.`);
    expect(pages.map((page) => page.includes('Terug naar het begin'))).toEqual(pages.map((_, index) => index > 0));
    expect(codesOn(pages)).toEqual(codes());
  });

  it('begins again at the first where so many are no longer there', async () => {
    expect(await press('Marja', 'af-desk.open', { start: '64' })).toContain('Je ziet nu 1 tot en met 8');
    expect(await press('Marja', 'af-desk.open', { start: 'x' })).toContain('Je ziet nu 1 tot en met 8');
  });

  it('asks of each of them who keeps sight in the holiday, and counts all of them as one thing that waits', async () => {
    expect(await press('Marja', 'digest.open')).toContain(`${SIXTY} zaken`);
    const seen = new Set<string>();
    let page = await press('Marja', 'holiday-list.open');
    for (let turn = 0; turn < SIXTY / 5; turn += 1) {
      for (const [, id = ''] of page.matchAll(/"id":"watch_(c-\w+)"/g)) seen.add(id);
      page = await press('Marja', 'vakantie.watch', { last: /"last":"(\w+)"/.exec(page)?.[1] ?? '' });
    }
    expect([...seen].toSorted()).toEqual(CASUSSEN.toSorted());
  });

  it('lets the AF choose from all others what belongs to the same child or a brother or sister', async () => {
    const [first = '', ...others] = CASUSSEN;
    const page = await press('Marja', 'link.open', {}, first);
    expect(others.filter((id) => !page.includes(`"value":"${id}"`))).toEqual([]);
    expect(page).not.toContain('Er zijn er meer dan hier passen');
  });
});
