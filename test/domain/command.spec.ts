import {
  casusCommand,
  casusStart,
  isCasusCommand,
  isSignaalCommand,
  signaalCommand,
} from '../../services/domain/command.ts';
import { sentenceOf } from '../../services/domain/refusals.ts';
import { ID } from './support/school.ts';

const typed = { initials: 'DV', group: 'groep 5', what: 'Viel in slaap.', danger: 'nee' };

describe('what somebody typed', () => {
  it('becomes a command', () => {
    expect(signaalCommand('signaal.record', typed)).toEqual({ command: { type: 'signaal.record', input: typed } });
    expect(casusCommand('step.submit', {})).toEqual({ command: { type: 'step.submit', input: { note: '' } } });
  });
  it('loses what the act does not ask: nothing else on a card is believed', () => {
    const more = { ...typed, author: ID.marja, told: 'true' };
    expect(signaalCommand('signaal.record', more)).toEqual({ command: { type: 'signaal.record', input: typed } });
  });
  it('is refused with the field that is missing', () => {
    expect(signaalCommand('signaal.record', { ...typed, what: ' \u200B ' })).toEqual({
      refusal: { code: 'MISSING', values: { veld: 'what' } },
      field: 'what',
    });
    expect(casusCommand('casus.close', {})).toMatchObject({ refusal: { code: 'MISSING' }, field: 'reason' });
  });
  it('is refused with the number of signs that it is too long by', () => {
    const parsed = casusCommand('step.return', { remark: 'a'.repeat(1003) });
    expect(parsed).toEqual({ refusal: { code: 'TOO_LONG', values: { n: '3' } }, field: 'remark' });
    if ('refusal' in parsed) expect(sentenceOf(parsed.refusal)).toContain('3 tekens te veel');
  });
  it('is refused where a choice is not on the list', () => {
    expect(signaalCommand('signaal.record', { ...typed, danger: 'misschien' })).toMatchObject({ field: 'danger' });
  });
  it('starts a casus only with a signal', () => {
    const start = {
      fullName: 'Daan Visser',
      born: '2018-03-04',
      group: 'groep 5',
      reason: 'Nu.',
      leadWho: ID.sanne,
      siblings: 'nee',
    };
    expect(casusStart({ ...start, signals: 's-aaa,s-bbb' })).toMatchObject({
      input: { signals: ['s-aaa', 's-bbb'], shield: '' },
    });
    expect(casusStart({ ...start, signals: '' })).toMatchObject({ refusal: { code: 'MISSING' }, field: 'signals' });
  });
  it('is known by the name of its act', () => {
    expect(isSignaalCommand('signaal.record')).toBe(true);
    expect(isCasusCommand('casus.close')).toBe(true);
    expect(isCasusCommand('toString')).toBe(false);
    expect(isSignaalCommand('casus.close')).toBe(false);
  });
});
