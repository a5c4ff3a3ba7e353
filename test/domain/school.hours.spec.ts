import { minutesIn } from '../../services/domain/school/hours.ts';
import { givenSchool, sets } from './support/schoolStory.ts';
import { inDays } from './support/school.ts';

const school = givenSchool();
const hours = (change: Parameters<typeof sets<'afUren.record'>>[1] = {}) => sets('afUren.record', change);

describe('the time of an AF', () => {
  it('adds up by what it was for, in the school year of that day', () => {
    const { state } = school.and(
      'marja',
      hours(),
      hours({ minutes: '15' }),
      hours({ what: 'scholing', minutes: '120' }),
    );
    expect(minutesIn(state.hours, 2026)).toEqual({ zaak: 75, overleg: 0, scholing: 120, beleid: 0 });
    expect(minutesIn(state.hours, 2025)).toEqual({ zaak: 0, overleg: 0, scholing: 0, beleid: 0 });
  });

  it('can be another length, in minutes', () => {
    const { state } = school.and('ilse', hours({ minutes: 'anders', other: '45' }));
    expect(minutesIn(state.hours, 2026).zaak).toBe(45);
    school.when(hours({ minutes: 'anders' }), 'marja').refused('MISSING');
    school.when(hours({ minutes: 'anders', other: '1441' }), 'marja').refused('HOURS_MANY');
  });

  it('was spent in the last year, not in days to come', () => {
    school.when(hours({ day: inDays(1) }), 'marja').refused('DATE_FUTURE');
    school.when(hours({ day: inDays(-367) }), 'marja').refused('DATE_OLD');
  });

  it('names a casus only as a code, only when it was for one, and never in what the school knows of it', () => {
    const { state, events } = school.and('marja', hours(), hours({ what: 'beleid' }));
    expect(events.flatMap((one) => one.events).map(({ data }) => 'code' in data && data.code)).toEqual(['7K3Q', '']);
    expect(JSON.stringify(state.hours)).not.toContain('7K3Q');
  });

  it('changes no setting and moves no date', () => {
    const { state } = school.and('marja', hours());
    expect([state.settings, state.changes]).toEqual([school.state.settings, school.state.changes]);
  });

  it('is written down by an AF and nobody else', () => {
    for (const who of ['peter', 'sanne', 'karin'] as const) school.when(hours(), who).refused('ROLE');
  });
});
