import { childLine } from '../../cards/describe/child.ts';
import { gemeld, geholpen, hulp, nietGesteund, verteld } from '../domain/support/casus.ts';
import { does } from '../domain/support/inputs.ts';
import { ID } from '../domain/support/school.ts';
import { drawn, shown } from './support/casusPage.ts';

describe('how it goes now', () => {
  it('names the child to who keeps sight; to somebody from outside only with consent that holds', () => {
    const outside = hulp.and('marja', does('followUp.plan', { watch: ID.fatma }));
    const withdrawn = outside.and('marja', does('consent.record', { answer: 'ingetrokken' }));
    expect(shown('follow-note', outside, 'fatma')['child']).toBe(childLine(outside.state));
    expect(shown('follow-note', withdrawn, 'fatma')['child']).toBe('Een leerling, zonder naam');
  });
});

describe('the file after the decision', () => {
  it('tells what Veilig Thuis said, and keeps remarks on how it went together out', () => {
    const heard = gemeld.and('marja', does('terugkoppeling.record', { process: 'Pas na drie keer bellen.' }));
    expect(drawn('casus-file', heard, 'marja')).toContain('Het onderzoek is gestart.');
    expect(drawn('casus-file', heard, 'marja')).not.toContain('Pas na drie keer bellen.');
  });
  it('tells the teacher that parents know, never why somebody reports', () => {
    const page = drawn('casus-file', verteld, 'sanne');
    expect(page).toContain('Bemoei je er niet mee.');
    expect(page).not.toContain('ziet vader elke dag');
    expect(drawn('casus-file', verteld, 'marja')).toContain('ziet vader elke dag');
  });
  it('tells the help that was agreed', () => {
    expect(drawn('casus-file', geholpen, 'sanne')).toContain('Elke week iemand thuis.');
  });
  it('keeps what colleagues said of how it went out, from everybody', () => {
    for (const who of ['sanne', 'marja', 'peter'] as const)
      expect(drawn('casus-file', nietGesteund, who)).not.toContain('Eerder overleggen.');
  });
});
