import { DEMO } from '../../sandbox/demoSchool.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { startPluis } from '../support/pluis.ts';

describe('the directie before a holiday in which nobody has duty', () => {
  it('gets a message on Monday of the last week, which opens the page that says which days those are', async () => {
    const stage = await startPluis({ day: '2026-12-11' });
    const desk = () => stage.fake.world.desks.get(stage.idOf('Peter'));
    const said = (): string => JSON.stringify(desk()?.messages ?? []);
    await stage.rest();
    expect(said()).not.toContain('on-duty.open');
    await stage.clock.moveTo(momentOf('2026-12-14', '08:30'));
    expect(said()).toContain('on-duty.open');
    const ids = { school: DEMO.school, stream: '', step: '', render: 'r', seen: 0 };
    const data = { verb: 'on-duty.open', ids };
    await stage.fake.client.act(stage.idOf('Peter'), 'dialog', { type: 'Action.Submit', verb: 'on-duty.open', data });
    expect(JSON.stringify(desk()?.dialog)).toContain('Niemand heeft dienst van za 19 dec tot en met zo 3 jan.');
    await stage.stop();
  }, 30_000);
});
