import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { signaal } from '../../services/aggregates/signaal.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { does, signals, starts } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';

const CASUS = `c-${'a'.repeat(26)}`;
const SIGNAAL = `s-${'b'.repeat(26)}`;
const GUESS = 'Volgens mij wordt hij geslagen.';
const HINT = 'Lijkt dit een uitleg?';
const PLACE = 'Staat er ook een uitleg in wat je eerst schreef?';

describe('words with which people begin to explain (R28)', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await startPluis();
  });
  afterEach(async () => stage.stop());

  const at = (id: string) => ({
    pk: pkOf(DEMO.tenant, DEMO.school, id),
    person: stage.idOf('Sanne'),
    receipt: `made-${id}`,
    seen: 0,
    card: undefined,
  });
  const record = async (what: string) =>
    handle(stage.bot, signaal, { ...at(SIGNAAL), command: signals('signaal.record', { what }) });
  const start = async () =>
    handle(stage.bot, casus, {
      ...at(CASUS),
      person: stage.idOf('Marja'),
      command: starts({ leadWho: stage.idOf('Sanne'), signals: [SIGNAAL] }),
    });
  let presses = 0;
  const press = async (verb: string, stream: string, typed: Record<string, unknown> = {}): Promise<string> => {
    presses += 1;
    const ids = { school: DEMO.school, stream, step: '', render: `r${presses}`, seen: 0 };
    const from = { surface: 'dialog', tenant: DEMO.tenant, person: stage.idOf('Sanne'), automatic: false } as const;
    const pressed = pressOf(
      { ...typed, verb, ids, ...(verb === 'draft.save' ? { page: 'log-more', to: 2 } : {}) },
      { ...from, card: undefined },
    );
    if (pressed === undefined) throw new Error('no press');
    return JSON.stringify(await dispatch(pressed, stage.bot));
  };
  /** What the button on the form brings along. */
  const hinted = (page: string): string => /"verb":"observation.add","hinted":"(\w*)"/.exec(page)?.[1] ?? 'no button';

  it('give a hint once in a casus, also when the first press failed on another field', async () => {
    await start();
    const { points, where, ...rest } = does('observation.add', { fact: GUESS, when: '2026-11-30' }).input;
    const typed = { ...rest, where, hinted: hinted(await press('observation.open', CASUS)) };
    const first = await press('observation.add', CASUS, typed);
    expect(first).toContain('Vul nog in');
    const second = await press('observation.add', CASUS, { ...typed, points, hinted: hinted(first) });
    expect(second).toContain(HINT);
    const third = await press('observation.add', CASUS, { ...typed, points, hinted: hinted(second) });
    expect(third).not.toContain(HINT);
    expect(third).toContain('Vastgelegd');
  });

  it('in what was written down first get a place apart on the second page of what is added, also after a press that failed', async () => {
    await record(GUESS);
    expect(await press('log-more.open', SIGNAAL)).not.toContain(PLACE);
    expect(await press('draft.save', SIGNAAL, { source: 'zelf', where: 'klas' })).toContain(PLACE);
    const failed = await press('signaal.add', SIGNAAL, { kind: '' });
    expect(failed).toContain('Vul nog in');
    expect(failed).toContain(PLACE);
  });

  it('are not looked for where only what was seen was written down', async () => {
    await record('Kwam zonder jas. Zei: “Misschien slaat papa weer.”');
    expect(await press('draft.save', SIGNAAL, { source: 'zelf', where: 'klas' })).not.toContain(PLACE);
  });
});
