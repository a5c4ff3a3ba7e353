import { readFileSync } from 'node:fs';
import { OWN_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { NOTHING_BESIDE } from '../../cards/page.ts';
import type { SchoolState } from '../../services/domain/school/school.ts';
import { AROUND, factsOf, schoolWithout, type Who } from '../domain/support/school.ts';
import { givenSchool, sets } from '../domain/support/schoolStory.ts';
import { vastgelegd } from '../domain/support/signaal.ts';

const own = (id: string, who: Who, school: SchoolState, now = AROUND.now): Record<string, unknown> => {
  const page = OWN_PAGES[id];
  if (page === undefined) throw new Error(`no page ${id}`);
  const facts = factsOf(who, { ...AROUND, now, school });
  return page.present({ facts, id: '', code: '', state: null, told: [], related: NOTHING_BESIDE, values: {} });
};

describe('the numbers to call', () => {
  const { state } = givenSchool().and('marja', sets('school.socialeKaart'));
  it('have those of the school below them, for everybody', () => {
    expect(own('social-map', 'sanne', state)).toMatchObject({
      hasOwn: true,
      own: [{ name: 'Wijkteam Oost: 020-5550000', value: 'hulp thuis' }],
      edits: false,
    });
  });
  it('have the crisis service of the school right after 112, before all others (R54)', () => {
    const own112 = givenSchool().and('marja', sets('school.socialeKaart', { name: 'Crisisdienst', kind: 'crisis' }));
    const page = own('social-map', 'sanne', own112.state);
    const line = { name: 'Crisisdienst: 020-5550000', value: 'hulp thuis' };
    expect(page).toMatchObject({ danger: [{ title: '112' }], crisis: [line], hasOwn: false });
    const text = readFileSync(new URL('../../cards/templates/social-map.json', import.meta.url), 'utf8');
    expect(text.indexOf('${danger}')).toBeLessThan(text.indexOf('${crisis}'));
    expect(text.indexOf('${crisis}')).toBeLessThan(text.indexOf('${numbers}'));
    expect(own('emergency-new', 'sanne', own112.state)).toMatchObject({ crisis: [line] });
  });
  it('can be added to by who keeps them', () => {
    for (const who of ['marja', 'ilse', 'peter'] as const)
      expect(own('social-map', who, state)).toMatchObject({ edits: true });
  });
});

describe('who the AF is', () => {
  const { state } = givenSchool().and('peter', sets('school.onDuty'));
  it('says in a holiday who is on duty, or that nobody is', () => {
    expect(own('our-af', 'sanne', state, Date.parse('2026-12-22T09:00:00Z'))).toMatchObject({
      holiday: true,
      duty: 'Dienst tot en met zo 27 dec: Peter, 06-9.',
    });
    const { duty } = own('our-af', 'sanne', state, Date.parse('2026-12-29T09:00:00Z'));
    expect(String(duty)).toMatch(/^Niemand heeft dienst van .* tot en met zo 3 jan\.$/);
    expect(own('our-af', 'sanne', state)).toMatchObject({ holiday: false });
  });
});

describe('the start of the Meldcode', () => {
  const shown = (school: SchoolState) => {
    const page = SIGNAAL_PAGES['meldcode-start'];
    if (page === undefined) throw new Error('no page');
    const facts = factsOf('marja', { ...AROUND, school });
    const { state } = vastgelegd;
    return page.present({ facts, id: 's-x', code: '7K3Q', state, told: [], related: NOTHING_BESIDE, values: {} });
  };
  it('tells a school in which no second person exists', () => {
    expect(shown(schoolWithout('ilse', 'peter'))).toMatchObject({ alone: true });
    expect(String(shown(schoolWithout('ilse', 'peter'))['aloneLine'])).toContain(
      'Alleen Marja kan hier akkoord geven.',
    );
    expect(shown(schoolWithout('ilse'))).toMatchObject({ alone: false });
  });
});
