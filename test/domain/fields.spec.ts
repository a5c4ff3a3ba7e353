import fc from 'fast-check';
import type { z } from 'zod';
import {
  choice,
  choices,
  day,
  ids,
  optionalChoice,
  optionalDay,
  optionalPerson,
  optionalText,
  optionalTime,
  person,
  text,
  time,
  toggle,
} from '../../services/domain/fields.ts';

const parsed = (field: z.ZodType, value: unknown): unknown => field.parse(value);
const accepts = (field: z.ZodType, value: unknown): boolean => field.safeParse(value).success;

/** What is wrong: by how much it is too long, or that it is missing. */
const faultOf = (field: z.ZodType, value: unknown): unknown => {
  const [issue] = field.safeParse(value).error?.issues ?? [];
  return issue?.code === 'custom' ? issue.params : issue?.code;
};

describe('a text', () => {
  it('says by how much it is too long', () => {
    expect(faultOf(text(2000), 'a'.repeat(2000))).toBeUndefined();
    expect(faultOf(text(2000), 'a'.repeat(2001))).toEqual({ tooLong: 1 });
    expect(faultOf(optionalText(500), 'a'.repeat(620))).toEqual({ tooLong: 120 });
  });
  it('counts as people count: an emoji is one, whatever its size in memory', () => {
    expect(faultOf(text(2000), '😀'.repeat(4000))).toEqual({ tooLong: 2000 });
    expect(faultOf(text(2000), '😀'.repeat(2000))).toBeUndefined();
  });
  it.each(['', '   ', '\n\t ', '\u0000', '\u200B\u200B', '\u202E \u2066', '\uFEFF'])(
    'that shows nothing (%j) is missing',
    (typed) => {
      expect(faultOf(text(), typed)).toEqual({ missing: true });
      expect(parsed(optionalText(), typed)).toBe('');
    },
  );
  it('with a least length says that it is missing when it is shorter, spaces around it not counted', () => {
    expect(faultOf(text(1500, 10), ' kort       ')).toEqual({ missing: true });
    expect(faultOf(text(1500, 10), 'tien teken')).toBeUndefined();
  });
  it('loses what controls or hides, and keeps lines and tabs', () => {
    expect(parsed(text(), ' a\u0000b\u0007c\u001Bd\u007Fe\u0085f ')).toBe('abcdef');
    expect(parsed(text(), 'naam\u202Egnp.txt\u2066!\u2069\u200E')).toBe('naamgnp.txt!');
    expect(parsed(text(), 'een\r\n\ttwee\n')).toBe('een\n\ttwee');
  });
  it('keeps letters with accents, other scripts and families of emoji whole', () => {
    const typed = 'Zoë, José, 小明, عمر, 👨‍👩‍👧';
    expect(parsed(text(), typed)).toBe(typed);
  });
  it('keeps Markdown and templates as they were typed', () => {
    const typed = '**x** [a](http://b) ${ids} <b>y</b>';
    expect(parsed(text(), typed)).toBe(typed);
  });
  it('is never longer than it may be, and clean, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
        const result = optionalText(50).safeParse(typed);
        if (!result.success) return;
        expect(Array.from(result.data).length).toBeLessThanOrEqual(50);
        expect(parsed(optionalText(50), result.data)).toBe(result.data);
        expect(result.data).not.toMatch(/[^\P{Cc}\t\n]/u);
      }),
      { numRuns: 500 },
    );
  });
  it.each([undefined, 12, null, true, ['a'], {}])('is not %j', (value) => {
    expect(accepts(text(), value)).toBe(false);
  });
  it('may be left out where it may stay empty', () => {
    expect(parsed(optionalText(), undefined)).toBe('');
  });
});

describe('a day', () => {
  it.each(['2026-11-23', '2028-02-29', '2026-12-31', ' 2026-11-23 '])('takes %s', (typed) => {
    expect(parsed(day(), typed)).toBe(typed.trim());
  });
  it.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-1',
    '23-11-2026',
    '2026-11-23T10:00',
    'morgen',
    '0000-00-00',
  ])('refuses "%s": that day does not exist', (typed) => {
    expect(accepts(day(), typed)).toBe(false);
  });
  it('may stay empty where it is not asked for', () => {
    expect(parsed(optionalDay(), '')).toBe('');
    expect(parsed(optionalDay(), undefined)).toBe('');
    expect(accepts(optionalDay(), '2026-02-30')).toBe(false);
  });
});

describe('a time', () => {
  it.each(['00:00', '09:05', '23:59'])('takes %s', (typed) => {
    expect(parsed(time(), typed)).toBe(typed);
  });
  it.each(['24:00', '12:60', '9:05', '12.30', '12:3', 'middag', ''])('refuses "%s"', (typed) => {
    expect(accepts(time(), typed)).toBe(false);
  });
  it('may stay empty where it is not asked for', () => {
    expect(parsed(optionalTime(), '')).toBe('');
    expect(accepts(optionalTime(), '25:00')).toBe(false);
  });
});

describe('a choice', () => {
  const ANSWERS = ['nee', 'ja'] as const;
  it('is one of the answers on the card, letter for letter', () => {
    expect(parsed(choice(ANSWERS), 'ja')).toBe('ja');
    for (const typed of ['Ja', 'ja ', 'misschien', '', undefined]) expect(accepts(choice(ANSWERS), typed)).toBe(false);
  });
  it('may stay open where it is not asked for', () => {
    expect(parsed(optionalChoice(ANSWERS), '')).toBe('');
    expect(parsed(optionalChoice(ANSWERS), undefined)).toBe('');
    expect(accepts(optionalChoice(ANSWERS), 'misschien')).toBe(false);
  });
  it('of several comes as one string with commas', () => {
    expect(parsed(choices(ANSWERS), 'ja,nee')).toEqual(['ja', 'nee']);
    expect(parsed(choices(ANSWERS), 'ja, nee')).toEqual(['ja', 'nee']);
    expect(parsed(choices(ANSWERS), ['ja'])).toEqual(['ja']);
  });
  it('of several is at least one, and each of them known', () => {
    for (const typed of ['', undefined, 'ja,', 'ja,misschien']) expect(accepts(choices(ANSWERS), typed)).toBe(false);
  });
});

describe('a person', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  it('is an id, never a name', () => {
    expect(parsed(person(), id)).toBe(id);
    for (const typed of ['', 'Sanne de Vries', 'a', '../x', 'x'.repeat(65)])
      expect(accepts(person(), typed)).toBe(false);
  });
  it('may stay empty where nobody need be chosen', () => {
    expect(parsed(optionalPerson(), '')).toBe('');
    expect(parsed(optionalPerson(), undefined)).toBe('');
  });
  it('comes with others as one string with commas; at least as many as are needed, at most forty', () => {
    expect(parsed(ids(1), `${id},${id}`)).toEqual([id, id]);
    expect(parsed(ids(), '')).toEqual([]);
    expect(accepts(ids(1), '')).toBe(false);
    expect(accepts(ids(), Array.from({ length: 40 }, () => id).join(','))).toBe(true);
    expect(accepts(ids(), Array.from({ length: 41 }, () => id).join(','))).toBe(false);
  });
});

describe('a toggle', () => {
  it('counts only when it is on', () => {
    expect(parsed(toggle(), 'true')).toBe(true);
    expect(parsed(toggle(), true)).toBe(true);
    for (const typed of ['false', false, '', undefined, 'ja']) expect(accepts(toggle(), typed)).toBe(false);
  });
});
