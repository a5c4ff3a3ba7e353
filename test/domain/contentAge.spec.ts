import { readFileSync } from 'node:fs';
import { labelOf } from '../../cards/labels.ts';
import { LAW } from '../../cards/norms.ts';
import { isOld, isRunningOut } from '../../services/contentAge.ts';
import { awaitedOfNotices, evolveNotices, noticesFor } from '../../services/domain/school/notices.ts';
import { FRAMEWORK } from '../../services/domain/afwegingskader.ts';
import { VT_TERMS } from '../../services/domain/casus/terugkoppeling.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { loadHolidays } from '../../services/protocols/holidays.ts';
import { loadContentChecked } from '../../services/protocols/content.ts';
import { CALENDAR, ID, NOW, SCHOOL, TODAY } from './support/school.ts';

const raised = evolveNotices(
  [],
  { type: 'NoticeRaised', v: 1, data: { what: 'oldContent', about: '' } },
  { by: '', at: NOW, version: 2 },
);
const school = { people: SCHOOL.people, notices: raised };

describe('numbers and texts', () => {
  it('are old when nobody looked at them for more than a year', () => {
    expect(isOld('2026-11-23', '2027-11-23')).toBe(false);
    expect(isOld('2026-11-23', '2027-11-24')).toBe(true);
  });
  it('carry the day on which somebody last looked at the oldest of them', () => {
    expect(loadContentChecked()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
  it('are the holidays too: they are known for a school year ahead, or it is told', () => {
    expect(isRunningOut(CALENDAR.knownUntil, TODAY)).toBe(false);
    expect(isRunningOut('2028-08-20', '2027-08-21')).toBe(false);
    expect(isRunningOut('2028-08-20', '2027-08-22')).toBe(true);
    expect(loadContentChecked() <= loadHolidays().checked).toBe(true);
  });
  it.each(['numbers', 'norms', 'signals', 'holidays'])('have a version: %s', (name) => {
    const file = readFileSync(new URL(`../../services/protocols/${name}.json`, import.meta.url), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ version: expect.stringMatching(/^\d{4}-\d{2}$/) });
  });
  it('of the law are among them, with the terms and the framework that the rules go by', () => {
    expect(LAW.terms).toEqual(VT_TERMS);
    expect(LAW.framework).toBe(FRAMEWORK);
    for (const { framework } of Object.values(loadProtocols().current)) expect(framework).toBe(LAW.framework);
    expect(loadContentChecked() <= LAW.checked).toBe(true);
  });
  it('hold the grounds in the words of the law: what is, or can be (R65, R90, R97)', () => {
    const { anonymity, parents, pupil, skipTalk } = LAW.grounds;
    expect(anonymity.vertrouwen).toMatch(/leidt of kan leiden tot een ernstige verstoring van de vertrouwensrelatie/);
    expect(anonymity.gevaarKind).toMatch(/is of kan .* gevaar zijn voor het kind of een ander kind in het gezin/);
    expect(anonymity.gevaarMelder).toMatch(/is of kan .* gevaar zijn voor de melder of een collega/);
    for (const ground of [parents.nietContactBreekt, pupil.nietContactBreekt])
      expect(ground).toMatch(/goede redenen .* contact/);
    expect(pupil.nietVeiligheid).toBe('veiligheid van het kind, de melder of een ander');
    // Only both together: that contact breaks is no ground by itself.
    expect(skipTalk.contactBreekt).toMatch(/contact én haalt het kind van school/);
  });
  it.each([
    ['anonymity', LAW.grounds.anonymity],
    ['parentsTold', LAW.grounds.parents],
    ['pupilTold', LAW.grounds.pupil],
  ] as const)('are what people choose from: %s', (name, grounds) => {
    for (const [code, words] of Object.entries(grounds))
      expect(labelOf(name, code)).toMatch(new RegExp(`^(nee|niet): ${words}$`));
  });
  it('name the grounds not to talk as every route that ships does', () => {
    for (const { skipTalkGrounds } of Object.values(loadProtocols().current))
      expect(Object.fromEntries(skipTalkGrounds.map(({ id, label }) => [id, label]))).toEqual(LAW.grounds.skipTalk);
  });
  it('that are old are told to the beheerder, and to nobody else', () => {
    expect(awaitedOfNotices(school, TODAY)).toMatchObject([{ person: ID.karin, page: 'notices', line: 'N12' }]);
    expect(noticesFor(ID.marja, school, TODAY)).toEqual([]);
  });
});
