import { signaal } from '../../services/aggregates/signaal.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { dueReminders } from '../../services/domain/reminders/reminder.ts';
import { evolveTold } from '../../services/domain/reminders/told.ts';
import { hearsOn, lateFrom } from '../../services/domain/signaal/hearsOn.ts';
import type { SignaalState } from '../../services/domain/signaal/signaal.ts';
import { mayPutOff } from '../../services/domain/turns/later.ts';
import { groundOfSignaal } from '../../services/domain/signaal/expected.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../services/domain/time.ts';
import { signals } from './support/inputs.ts';
import { AROUND, factsOf, ID } from './support/school.ts';
import { beantwoord, dicht, gekoppeld, ingetrokken, onthuld, overCollega, vastgelegd } from './support/signaal.ts';

const at = (now: Instant) => factsOf('sanne', { ...AROUND, now });
const due = (state: SignaalState, now: Instant) =>
  dueReminders(signaal.reminders(state, at(now)), state.told, now).filter(
    ({ person, page }) => person === ID.sanne && page === 'signal-answer',
  );
const LATE = lateFrom(vastgelegd.state, at(0));

describe('the day on which the author would hear', () => {
  it('passed without an answer: the next morning at school he is told, in a neutral line', () => {
    expect(LATE).toBeGreaterThan(momentOf(hearsOn(vastgelegd.state, at(0)), '23:59'));
    expect(due(vastgelegd.state, LATE - MINUTE)).toEqual([]);
    expect(due(vastgelegd.state, LATE)).toMatchObject([{ line: 'N1', at: LATE, urgency: 'now' }]);
  });
  it('is sooner where there may be danger', () => {
    expect(due(onthuld.state, lateFrom(onthuld.state, at(0)))).toHaveLength(1);
    expect(lateFrom(onthuld.state, at(0))).toBeLessThan(LATE);
  });
  it('is told once, however long it takes, and cannot be put off', () => {
    const slots = due(vastgelegd.state, LATE).map(({ slot }) => slot);
    const told = evolveTold(vastgelegd.state.told, { type: 'Reminded', v: 1, data: { slots } }, LATE);
    const after = { ...vastgelegd.state, told };
    const noons = Array.from({ length: 60 }, (_, days) => LATE + days * DAY + 5 * HOUR);
    expect(noons.flatMap((noon) => due(after, noon))).toEqual([]);
    expect(mayPutOff(ID.sanne, groundOfSignaal(after, at(LATE)), at(LATE))).toEqual([]);
  });
  it('brings his own card up to date when it is told', () => {
    const slots = due(vastgelegd.state, LATE).map(({ slot }) => slot);
    const told = evolveTold(vastgelegd.state.told, { type: 'Reminded', v: 1, data: { slots } }, LATE);
    expect(signaal.receipt({ ...vastgelegd.state, told })).not.toEqual(signaal.receipt(vastgelegd.state));
  });
  it('still counts in a casus when nobody looked at it first', () => {
    expect(due(gekoppeld.state, LATE)).toHaveLength(1);
  });
  it.each([
    ['it was answered', beantwoord],
    ['it was answered in a casus', gekoppeld.and('marja', signals('signaal.triage'))],
    ['he withdrew it', ingetrokken],
    ['it was answered and closed', beantwoord.and('marja', signals('signaal.close'))],
    ['it is about a colleague', overCollega],
  ])('is told no more when %s', (_, { state }) => {
    const promised = due(state, LATE).filter(({ slot }) => slot.includes('promise'));
    expect(promised).toEqual([]);
  });
  it('is not told to an author to whom it was closed', () => {
    expect(due({ ...dicht.state, excluded: [ID.sanne] }, LATE)).toEqual([]);
  });
});
