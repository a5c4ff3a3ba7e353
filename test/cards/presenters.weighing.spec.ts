import { gepland, praten, wegen } from '../domain/support/casus.ts';
import { does } from '../domain/support/inputs.ts';
import { drawn, opens, shown, verbsOn } from './support/casusPage.ts';

const refused = praten.and('sanne', does('consent.record', { answer: 'nee' }));
const withdrawn = gepland.and('marja', does('consent.record', { answer: 'ingetrokken' }));
const rewritten = withdrawn.and('marja', does('weging.anonymise', { anonText: 'Leerling uit de bovenbouw.' }));

describe('a refusal of consent', () => {
  it('is seen as a signal in the file and in what a weighing reads', () => {
    expect(drawn('casus-file', refused, 'sanne')).toContain('extra signaal: toestemming geweigerd');
    const again = wegen.and('marja', does('consent.record', { answer: 'nee' }), does('consent.record'));
    const planned = again.and('marja', does('weging.plan'));
    expect(drawn('weighing-view', planned, 'peter')).toContain('extra signaal: toestemming geweigerd');
    expect(drawn('weighing-plan', again, 'marja')).toContain('2 waarnemingen (1 over hoe ouders reageerden)');
  });
  it('is in the text that is told without a name', () => {
    expect(drawn('without-name', refused, 'sanne')).toContain('Er is geen toestemming om met naam te overleggen.');
    expect(drawn('without-name', praten, 'sanne')).not.toContain('geen toestemming');
  });
});

describe('telling it without a name', () => {
  const named = praten.and('sanne', does('observation.add', { fact: 'Daan viel in slaap bij Sanne in groep 5.' }));

  it('leaves out who the child and the colleague are', () => {
    const { text } = shown('without-name', named, 'sanne');
    expect(text).toContain('- Het kind viel in slaap bij een collega in de groep.');
    expect(text).not.toMatch(/Daan|Sanne|groep 5|DV/);
  });
  it('is for those who talk it over, and is found where a consultation and consent are recorded', () => {
    expect(opens('without-name', praten, 'joost')).toBe(false);
    expect(verbsOn('consultation', praten, 'sanne')).toContain('without-name.open');
    expect(verbsOn('consent', praten, 'sanne')).toContain('without-name.open');
  });
});

describe('a guest whose view nobody wrote down', () => {
  const opened = wegen
    .and('marja', does('weging.plan', { guests: 'mw. Bos' }))
    .and('peter', does('weging.open', { why: 'Zij bellen mee.' }));
  it('is named where the weighing is recorded, until somebody did', () => {
    expect(drawn('weighing-record', opened, 'peter')).toContain('Van mw. Bos is nog geen kijk opgeschreven.');
    const spoke = opened.and('peter', does('weging.guestView'));
    expect(drawn('weighing-record', spoke, 'peter')).not.toContain('nog geen kijk opgeschreven');
  });
});

describe('a weighing by name of which consent is withdrawn', () => {
  it('was read by the member from outside with the name', () => {
    expect(drawn('weighing-view', gepland, 'fatma')).toContain('Kwam zonder jas.');
    expect(drawn('weighing-view', gepland, 'fatma')).toContain('DV');
  });
  it('shows him nothing until the AF has written a text without names, and then only that', () => {
    expect(drawn('weighing-view', withdrawn, 'fatma')).not.toMatch(/DV|Kwam zonder jas|Daan/);
    const page = drawn('weighing-view', rewritten, 'fatma');
    expect(page).toContain('Leerling uit de bovenbouw.');
    expect(page).not.toMatch(/DV|Kwam zonder jas|Daan/);
  });
  it('changes nothing for a colleague of the school', () => {
    expect(drawn('weighing-view', withdrawn, 'peter')).toContain('DV');
  });
});
