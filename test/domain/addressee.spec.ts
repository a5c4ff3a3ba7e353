import { momentOf } from '../../services/domain/calendar.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import { standsIn } from '../../services/deliver/addressee.ts';
import { gemeld, gepland } from './support/casus.ts';
import type { GivenCasus } from './support/given.ts';
import { does } from './support/inputs.ts';
import { AROUND, factsOf, ID, SCHOOL, TODAY } from './support/school.ts';

const duty = [{ from: '2026-12-19', till: '2027-01-03', person: ID.ilse, phone: '06' }];
const ON_DUTY: SchoolState = { ...SCHOOL, agreed: { ...SCHOOL.agreed, duty } };
const IN_HOLIDAY = momentOf('2026-12-23', '07:30');

const about = (story: GivenCasus, now: number) => ({
  kind: 'casus' as const,
  address: { tenant: 'demo', school: 'vlinder', stream: 'c-abc' },
  code: '7K3Q',
  state: story.state,
  facts: factsOf('marja', { ...AROUND, school: ON_DUTY, now }),
});

const written = (story: GivenCasus, page: string) => {
  const wait = story.waits().find((one) => one.page === page);
  if (wait === undefined) throw new Error(`nothing waits on ${page}`);
  return { why: 'waits' as const, page, key: wait.key, on: TODAY };
};

describe('a message that was written ahead', () => {
  it('goes to who is on duty on the day itself', () => {
    expect(standsIn(written(gemeld, 'feedback'), ID.marja, about(gemeld, IN_HOLIDAY))).toBe(ID.ilse);
  });
  it('goes to nobody else for what was done or declined meanwhile: whoever else waits has his own', () => {
    const asked = written(gepland, 'weighing-view');
    const declined = gepland.and('fatma', does('weging.decline'));
    expect(standsIn(asked, ID.fatma, about(declined, AROUND.now))).toBeUndefined();
    const heard = gemeld.and('marja', does('terugkoppeling.record'));
    expect(standsIn(written(gemeld, 'feedback'), ID.marja, about(heard, IN_HOLIDAY))).toBeUndefined();
  });
  it('of before it was known on which day it was written goes to nobody else', () => {
    const { on: _, ...old } = written(gemeld, 'feedback');
    expect(standsIn(old, ID.marja, about(gemeld, IN_HOLIDAY))).toBeUndefined();
  });
});
