import { LAW } from '../../cards/norms.ts';
import { isOld } from '../../services/contentAge.ts';
import { awaitedOfNotices, evolveNotices, noticesFor } from '../../services/domain/school/notices.ts';
import { VT_TERMS } from '../../services/domain/casus/terugkoppeling.ts';
import { loadProtocols } from '../../services/protocols/load.ts';
import { loadContentChecked } from '../../services/protocols/content.ts';
import { ID, NOW, SCHOOL, TODAY } from './support/school.ts';

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
  it('of the law are among them, with the terms and the framework that the rules go by', () => {
    expect(LAW.terms).toEqual(VT_TERMS);
    for (const { framework } of Object.values(loadProtocols().current)) expect(framework).toBe(LAW.framework);
    expect(loadContentChecked() <= LAW.checked).toBe(true);
  });
  it('that are old are told to the beheerder, and to nobody else', () => {
    expect(awaitedOfNotices(school, TODAY)).toMatchObject([{ person: ID.karin, page: 'notices', line: 'N12' }]);
    expect(noticesFor(ID.marja, school, TODAY)).toEqual([]);
  });
});
