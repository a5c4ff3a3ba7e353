import { momentOf } from '../../services/domain/calendar.ts';
import { startPluis } from '../support/pluis.ts';

describe('content that nobody looked at for a year', () => {
  it('is told to the beheerder once, and not again at every tick', async () => {
    const pluis = await startPluis();
    const { desk } = pluis.player('Karin');
    const before = desk.toasts.length;
    await pluis.clock.moveTo(momentOf('2027-12-02', '09:00'));
    await pluis.rest();
    const told = desk.toasts.slice(before).filter((toast) => toast === 'Er wacht een instelling op je.');
    expect(told.length).toBe(1);
    await pluis.stop();
  });
});
