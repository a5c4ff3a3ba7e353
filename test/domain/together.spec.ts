import { childOf, groupOn } from '../../services/domain/child.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { noSignaal, type SignaalState } from '../../services/domain/signaal/signaal.ts';
import { together } from '../../services/domain/together.ts';
import { factsOf, ID, type Who } from './support/school.ts';

const seen = (by: Who, day: string, more: Partial<SignaalState> = {}): SignaalState => ({
  ...noSignaal,
  author: ID[by],
  at: momentOf(day, '10:00'),
  ...more,
});

const { calendar } = factsOf('marja');

describe('signals on one child beside each other', () => {
  it('are counted with their observers, and how they lie in time', () => {
    const all = together(
      [seen('sanne', '2026-05-19'), seen('joost', '2026-11-10'), seen('sanne', '2026-11-24')],
      calendar,
    );
    expect(all).toMatchObject({
      count: 3,
      observers: 2,
      first: '2026-05-19',
      last: '2026-11-24',
      weeks: 27,
      years: [
        { year: 2025, count: 1 },
        { year: 2026, count: 2 },
      ],
    });
  });
  it('are told by kind, and what nobody chose a kind for', () => {
    const all = together(
      [
        seen('sanne', '2026-11-10', { kinds: ['etenSlapen', 'gedrag'] }),
        seen('joost', '2026-11-11', { kinds: ['gedrag'] }),
        seen('joost', '2026-11-12'),
      ],
      calendar,
    );
    expect(all?.kinds).toEqual([
      { kind: 'etenSlapen', count: 1 },
      { kind: 'gedrag', count: 2 },
    ]);
    expect(all?.withoutKind).toBe(1);
  });
  it('show what speaks against it as plainly as what fits', () => {
    const watch = { now: 'beter', better: 1, by: ID.sanne, at: 0, version: 3 } as const;
    const all = together(
      [
        seen('sanne', '2026-11-10', { points: 'past' }),
        seen('joost', '2026-11-11', { points: 'spreektTegen' }),
        seen('joost', '2026-11-12', { points: 'past', watch }),
        seen('joost', '2026-11-13', { points: 'weetNiet' }),
      ],
      calendar,
    );
    expect(all).toMatchObject({ fits: 1, against: 2, unsaid: 1 });
  });
  it('show how many came on the first school day after days off', () => {
    const all = together(
      [seen('sanne', '2026-11-09'), seen('sanne', '2026-11-10'), seen('sanne', '2026-11-14')],
      calendar,
    );
    expect(all?.afterBreak).toBe(1);
  });
  it('never carry a weight, a share or a conclusion', () => {
    const all = together([seen('sanne', '2026-11-10')], calendar);
    expect(Object.keys(all ?? {}).toSorted()).toEqual(
      [
        'afterBreak',
        'against',
        'count',
        'first',
        'fits',
        'kinds',
        'last',
        'observers',
        'unsaid',
        'weeks',
        'withoutKind',
        'years',
      ].toSorted(),
    );
    expect(together([], calendar)).toBeUndefined();
  });
});

describe('a child in its group', () => {
  it('is the same one after the summer, when the group moved on', () => {
    const before = childOf('DV', 'groep 5', momentOf('2026-06-01', '10:00'));
    expect(childOf('DV', 'groep 6', momentOf('2026-09-01', '10:00'))).toBe(before);
    expect(childOf('DV', 'groep 5', momentOf('2026-09-01', '10:00'))).not.toBe(before);
  });
  it('is looked for in the group of now, and in that of last year', () => {
    const at = momentOf('2025-11-10', '10:00');
    expect(groupOn('groep 5', at, '2026-11-10')).toBe('groep 6');
    expect(groupOn('groep 5', at, '2026-11-10', 1)).toBe('groep 5');
    expect(groupOn('groep 1', at, '2025-11-10', 1)).toBeUndefined();
    expect(groupOn('schakelklas', at, '2026-11-10')).toBeUndefined();
  });
});
