import { moreOffers } from '../../cards/casus/moreOffers.ts';
import type { GivenCasus } from '../domain/support/given.ts';
import { geopend, gepland, gewogen, gevolgd, hulp, melden, wegen } from '../domain/support/casus.ts';
import { does } from '../domain/support/inputs.ts';
import { factsOf, ID } from '../domain/support/school.ts';
import { drawn, opens, shown, verbsOn } from './support/casusPage.ts';

const metGast = wegen.and('marja', does('weging.plan', { guests: 'mw. Bos\ndhr. Vos' }));
const opgeschreven = metGast.and('peter', does('weging.guestView', { guest: '2', why: 'Kent het gezin al lang.' }));
const verontschuldigd = gepland.and('hanna', does('weging.decline', { who: ID.joost, why: 'Ik ben er niet.' }));

describe('who weighs along without an account', () => {
  it('is named where the chair sees who has given a view', () => {
    expect(shown('weighing-status', opgeschreven, 'peter')).toMatchObject({
      guests: 'mw. Bos: nog niet · dhr. Vos: kijk opgeschreven',
      writes: true,
    });
    expect(verbsOn('weighing-status', gepland, 'peter')).not.toContain('weighing-guest.open');
    expect(drawn('weighing-status', opgeschreven, 'peter')).not.toContain('Kent het gezin');
  });
  it('is chosen by name when the chair writes his view down', () => {
    expect(shown('weighing-guest', metGast, 'peter')).toMatchObject({
      guests: [
        { title: 'mw. Bos', value: '1' },
        { title: 'dhr. Vos', value: '2' },
      ],
    });
    expect(opens('weighing-guest', metGast, 'fatma')).toBe(false);
  });
  it('stands beside the others as his view, marked with who wrote it down', () => {
    const open = opgeschreven.and('peter', does('weging.open', { why: 'Nu.' }));
    expect(drawn('weighing-record', open, 'peter')).toContain('dhr. Vos, opgeschreven door Peter');
  });
});

describe('who cannot come', () => {
  it('is seen with his reason and with who comes instead', () => {
    const page = drawn('weighing-status', verontschuldigd, 'peter');
    expect(page).toContain('Hanna kan er niet bij zijn. Joost komt in de plaats.');
    expect(page).toContain('Ik ben er niet.');
    const open = verontschuldigd.and('peter', does('weging.open', { why: 'Nu.' }));
    expect(drawn('weighing-record', open, 'peter')).toContain('Hanna kan er niet bij zijn.');
  });
  it('is told when he is in the chair that somebody has to take it', () => {
    expect(shown('weighing-decline', gepland, 'peter')).toMatchObject({ chairs: true });
    expect(shown('weighing-decline', gepland, 'hanna')).toMatchObject({ chairs: false });
  });
});

describe('danger in a view', () => {
  const danger = gepland.and('hanna', does('weging.view', { danger: 'ja', why: 'Blauwe plekken.' }));

  it('says who saw it and to call, and leaves what he wrote to the weighing', () => {
    const page = drawn('weighing-danger', danger, 'marja');
    expect(page).toContain('Hanna weegt mee en schreef: er is direct lichamelijk gevaar.');
    expect(page).not.toContain('Blauwe plekken');
  });
});

describe('the advice for the class', () => {
  const weighed = gewogen.and('marja', does('casus.attachSignaal'), does('step.approve'));

  it('is read by who wrote a signal, and nothing else of the casus', () => {
    expect(drawn('teacher-advice', weighed, 'joost')).toContain('Elke ochtend even.');
    expect(drawn('teacher-advice', weighed, 'joost')).not.toContain('Wordt ziek.');
    expect(opens('casus-file', weighed, 'joost')).toBe(false);
    expect(verbsOn('teacher-advice', weighed, 'joost')).not.toContain('casus.open');
    expect(verbsOn('teacher-advice', weighed, 'sanne')).toContain('casus.open');
  });
  it('can be read again, also while the child is weighed anew', () => {
    const again = gevolgd.and('marja', does('weging.again'));
    expect(drawn('teacher-advice', again, 'sanne')).toContain('Elke ochtend even.');
  });
});

describe('a new round', () => {
  it('is offered to the AF after a decision, and only then', () => {
    const offered = ({ state, around }: GivenCasus) =>
      moreOffers(state, factsOf('marja', around)).some(({ verb }) => verb === 'weighing-again.open');
    expect([gevolgd, hulp].map(offered)).toEqual([true, true]);
    expect([geopend, melden].map(offered)).toEqual([false, false]);
    expect(drawn('weighing-again', gepland, 'marja')).toContain('Er is nog niet gewogen.');
  });
});
