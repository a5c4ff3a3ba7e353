import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { does, starts } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';

const TUESDAY = '2026-11-24';
const NEXT_MONDAY = '2026-11-30';
const NEXT_TUESDAY = '2026-12-01';

describe('what takes an AF a long time', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await startPluis({ day: TUESDAY });
  });
  afterEach(async () => stage.stop());

  let acts = 0;
  const acted = async (stream: string, who: string, command: CasusCommand): Promise<void> => {
    const pk = pkOf(DEMO.tenant, DEMO.school, `c-${stream.repeat(26)}`);
    const act = { pk, person: stage.idOf(who), command, receipt: `r${(acts += 1)}`, seen: 0, card: undefined };
    expect((await handle(stage.bot, casus, act)).kind).toBe('accepted');
  };
  /** Sanne talks with the parents of one child, with the AF or without her. */
  const talks = async (stream: string, together: string): Promise<void> => {
    const starting = starts({ leadWho: stage.idOf('Sanne'), signals: [`s-${stream.repeat(26)}`] });
    await acted(stream, 'Marja', starting);
    const colleague = together && stage.idOf(together);
    const day = { day: TUESDAY, time: '15:30', until: '16:15', safe: 'nee', near: '' } as const;
    await acted(stream, 'Sanne', does('gesprek.plan', { ...day, together: colleague }));
    await stage.clock.moveTo(stage.clock.now() + 60_000);
    await acted(stream, 'Sanne', does('gesprek.record', { when: TUESDAY, colleague, next: '' }));
  };
  const overview = async (who: string): Promise<string> => {
    const ids = { school: DEMO.school, stream: '', step: '', render: 'r', seen: 0 };
    const from = { surface: 'dialog', tenant: DEMO.tenant, person: stage.idOf(who), automatic: false } as const;
    const press = pressOf({ verb: 'digest.open', ids }, { ...from, card: undefined });
    if (press === undefined) throw new Error('no press');
    return JSON.stringify(await dispatch(press, stage.bot));
  };

  it('is offered to be written down in her overview on Monday: the talks of last week in which she sat', async () => {
    await talks('a', 'Marja');
    await talks('b', 'Marja');
    await talks('c', '');
    await stage.clock.moveTo(momentOf(NEXT_MONDAY, '09:00'));
    const page = await overview('Marja');
    expect(page).toContain('2 gesprekken vorige week. Uren noteren?');
    expect(page).toContain('"verb":"af-hours.open"');
    expect(await overview('Sanne')).not.toContain('Uren noteren');
    for (const later of [NEXT_TUESDAY, '2026-12-07']) {
      await stage.clock.moveTo(momentOf(later, '09:00'));
      expect(await overview('Marja')).not.toContain('Uren noteren');
    }
  });

  it('is not offered where she sat in none', async () => {
    await talks('c', '');
    await stage.clock.moveTo(momentOf(NEXT_MONDAY, '09:00'));
    expect(await overview('Marja')).not.toContain('Uren noteren');
  });
});
