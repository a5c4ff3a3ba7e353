import { outcomeOf } from '../../bot/teams/outcome.ts';

const failed = (statusCode: number, headers: Record<string, string> = {}) => ({
  statusCode,
  name: 'RestError',
  message: 'whatever it says',
  response: { headers: { get: (name: string) => headers[name] } },
});

describe('what an answer of Teams means', () => {
  it.each([
    [429, 'retryAfter'],
    [412, 'retryAfter'],
    [401, 'retryAfter'],
    [403, 'routeGone'],
    [404, 'routeGone'],
    [400, 'refused'],
    [413, 'refused'],
    [408, 'ambiguous'],
    [500, 'ambiguous'],
    [502, 'ambiguous'],
    [503, 'ambiguous'],
    [504, 'ambiguous'],
  ])('%s is %s', (status, kind) => {
    expect(outcomeOf(failed(status)).kind).toBe(kind);
  });
  it('without a status is in doubt, and its text is left where it is', () => {
    expect(outcomeOf(new TypeError('socket of Daan hung up'))).toEqual({ kind: 'ambiguous', note: 'TypeError' });
    expect(outcomeOf('gone')).toEqual({ kind: 'ambiguous', note: 'unknown' });
  });
  it('says itself how long to wait, in seconds or as a date', () => {
    expect(outcomeOf(failed(429, { 'retry-after': '7' }))).toMatchObject({ ms: 7000 });
    const soon = new Date(Date.now() + 60_000).toUTCString();
    expect(outcomeOf(failed(429, { 'retry-after': soon }))).toMatchObject({ ms: expect.any(Number) });
    expect(outcomeOf(failed(429))).toMatchObject({ ms: 60_000 });
  });
});
