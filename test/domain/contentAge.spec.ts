import { readFileSync } from 'node:fs';
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
  it('that are old are told to the beheerder, and to nobody else', () => {
    expect(awaitedOfNotices(school, TODAY)).toMatchObject([{ person: ID.karin, page: 'notices', line: 'N12' }]);
    expect(noticesFor(ID.marja, school, TODAY)).toEqual([]);
  });
});
