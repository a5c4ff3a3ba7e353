import { gapsIn, readTrace } from '../trace/trace.ts';

describe('each requirement', () => {
  const trace = readTrace();
  it('is shown by tests that are there, or says why it is no software', () => {
    expect(gapsIn(trace)).toEqual([]);
  });
  it('that is missing, or names a test that is not there, is found', () => {
    const { R1: _, ...rest } = trace;
    expect(gapsIn(rest)).toEqual(['R1 has no entry']);
    const lost = { ...trace, R1: { tests: ['test/domain/calendar.spec.ts: is no test'] } };
    expect(gapsIn(lost)).toEqual(['R1 names a test that is not there: test/domain/calendar.spec.ts: is no test']);
    expect(gapsIn({ ...trace, R1: {} })).toEqual(['R1 names no test and no reason']);
  });
});
