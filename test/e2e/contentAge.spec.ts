import { momentOf } from '../../services/domain/calendar.ts';
import { startPluis } from '../support/pluis.ts';

/** How often the beheerder hears that something of the settings waits, until a day. */
const toldUntil = async (day: string): Promise<number> => {
  const pluis = await startPluis();
  const { desk } = pluis.player('Karin');
  const before = desk.toasts.length;
  await pluis.clock.moveTo(momentOf(day, '09:00'));
  await pluis.rest();
  const told = desk.toasts.slice(before).filter((toast) => toast === 'Er wacht een instelling op je.');
  await pluis.stop();
  return told.length;
};

/** A year of ticks takes its time on a busy machine. */
const YEAR = 30_000;

describe('content that nobody looked at for a year', () => {
  it(
    'is told to the beheerder and once more two days later, and not again at every tick',
    async () => {
      expect(await toldUntil('2027-12-02')).toBe(2);
    },
    YEAR,
  );
  it(
    'or holidays that are not known for a school year ahead, are told before that',
    async () => {
      expect(await toldUntil('2027-08-19')).toBe(0);
      expect(await toldUntil('2027-09-08')).toBe(1);
    },
    YEAR,
  );
});
