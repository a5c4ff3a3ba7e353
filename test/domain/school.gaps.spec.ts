import { gapSentence } from '../../cards/describe/gaps.ts';
import { GAPS, type Gap, gapsOf } from '../../services/domain/school/gaps.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import { ID, inDays, PROTOCOL, SCHOOL, schoolWhere, schoolWithout, TODAY } from './support/school.ts';

const WHOLE: SchoolState = { ...SCHOOL, agreed: { ...SCHOOL.agreed, region: 'midden' } };
const lacks = (school: SchoolState, today = TODAY): Gap[] => gapsOf({ school, today, protocol: PROTOCOL });
const region = (school: SchoolState): SchoolState => ({ ...school, agreed: WHOLE.agreed });

describe('what a school lacks', () => {
  it('is nothing where every role is held, the region is chosen and two looked at the roles', () => {
    expect(lacks(WHOLE)).toEqual([]);
  });

  it('is an AF, where nobody is one; then no deputy is asked for, for there is nobody to stand in for', () => {
    const none = region(schoolWithout('marja', 'ilse'));
    expect(lacks(none)).toContain('noAf');
    expect(lacks(none)).not.toContain('noDeputy');
    expect(gapSentence('noAf')).toBe('Er is vandaag geen AF. Een signaal blijft liggen, en niemand start de Meldcode.');
  });

  it('is an AF from the day after her role ended, and not on the last day of it', () => {
    const leaves = { role: 'af', from: '2026-08-01', till: TODAY } as const;
    const school = region({
      ...schoolWhere('marja', leaves),
      people: schoolWhere('marja', leaves).people.filter(({ id }) => id !== ID.ilse),
    });
    expect(lacks(school)).not.toContain('noAf');
    expect(lacks(school, inDays(1))).toContain('noAf');
  });

  const peter = ID.peter;
  const MISSES: Record<Gap, SchoolState> = {
    noAf: region(schoolWithout('marja', 'ilse')),
    noDirectie: region(schoolWithout('peter')),
    noDeputy: region(schoolWithout('ilse')),
    noSecondApprover: region(schoolWithout('ilse', 'peter')),
    noLastApprover: region(schoolWithout('ilse')),
    noBevoegdGezag: region(schoolWithout('anna')),
    noBeheerder: region(schoolWithout('karin')),
    noZorgteam: region(schoolWithout('fatma', 'hanna')),
    noRegion: SCHOOL,
    notSetUp: { ...WHOLE, confirmed: [{ by: peter, at: 0 }] },
  };
  it.each(GAPS)('is told where it is so, and not where it is whole: %s', (gap) => {
    expect(lacks(MISSES[gap])).toContain(gap);
    expect(lacks(WHOLE)).not.toContain(gap);
  });
});
