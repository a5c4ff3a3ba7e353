import { gesloten } from '../domain/support/casus.ts';
import { drawn } from './support/casusPage.ts';

describe('who tells the parents', () => {
  it('is pointed to the AF when in doubt', () => {
    expect(drawn('inform-parents', gesloten, 'sanne')).toContain('Overleg eerst met Marja.');
  });
  it('is pointed to somebody else when that is the AF herself', () => {
    expect(drawn('inform-parents', gesloten, 'marja')).not.toContain('Overleg eerst met Marja.');
    expect(drawn('inform-parents', gesloten, 'marja')).toContain('Overleg eerst met ');
  });
});
