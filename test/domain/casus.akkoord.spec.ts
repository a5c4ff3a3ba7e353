import { addWorkingDays } from '../../services/domain/calendar/workingDays.ts';
import { gestart, gepland, overleggen, overlegd, praten, voorgelegd, waargenomen } from './support/casus.ts';
import { type GivenCasus, givenCasus } from './support/given.ts';
import { does, starts } from './support/inputs.ts';
import { ID, schoolWhere, schoolWithout, TODAY } from './support/school.ts';

const approved = {
  step: 'signaleren',
  next: 'consultatie',
  dueOn: addWorkingDays(TODAY, 3),
  remark: 'Dank je.',
} as const;

describe('a step of the deputy, who leads because the AF is not there', () => {
  const led = givenCasus().and('ilse', starts({ leadWho: ID.ilse }));
  const laid = (story: GivenCasus) => story.and('ilse', does('observation.add'), does('step.submit')).awaits();

  it('waits for the directie where there was danger, and not for who is ill', () => {
    const acute = laid(led.and('ilse', does('acuut.record')));
    expect(acute).toContain('peter step-review');
    expect(acute).not.toContain('marja step-review');
  });
  it('waits for the AF as always where there was none', () => {
    expect(laid(led)).toContain('marja step-review');
  });
});

describe('laying a step before a second person', () => {
  it('lays it there', () => {
    const submit = does('step.submit');
    waargenomen.when(submit, 'sanne').then({ type: 'StepSubmitted', v: 1, data: submit.input });
  });
  it.each([
    [gestart, 'wat je nu ziet, ook wat goed gaat'],
    [overleggen, 'een overleg'],
    [
      overleggen.and('sanne', does('consultatie.record', { doubt: 'ja' })),
      'advies van Veilig Thuis, want er is twijfel',
    ],
    [praten, 'een gesprek'],
  ])('refuses while something is still needed (%#)', (story, lijst) => {
    story.when(does('step.submit'), 'sanne').refused('STILL_NEEDED', { lijst });
  });
  it('refuses when it lies there already, and at a step that ends in a proposal of its own', () => {
    voorgelegd.when(does('step.submit'), 'sanne').refused('NOT_NOW');
    gepland.when(does('step.submit'), 'sanne').refused('NOT_NOW');
  });
  it('refuses where there is no second person', () => {
    const alone = waargenomen.where({ school: schoolWithout('marja', 'ilse', 'peter') });
    alone.when(does('step.submit'), 'sanne').refused('NO_APPROVER');
  });
  it('refuses whoever does not do the step', () => {
    waargenomen.when(does('step.submit'), 'marja').refused('ROLE', { naam: 'Sanne' });
    waargenomen.when(does('step.submit'), 'joost').refused('NOT_INVITED');
  });
});

describe('approving a step', () => {
  it.each(['marja', 'ilse', 'peter'] as const)('is done by %s, and the next step begins with its own term', (who) => {
    voorgelegd.when(does('step.approve'), who).then({ type: 'StepApproved', v: 1, data: approved });
    const next = voorgelegd.and(who, does('step.approve')).state;
    expect(next).toMatchObject({ step: 'consultatie', pending: null, steps: { signaleren: { status: 'approved' } } });
  });
  it('refuses approval by the colleague who did the step', () => {
    voorgelegd.when(does('step.approve'), 'sanne').refused('OWN', { naam: 'Marja' });
  });
  it('refuses it whatever role that colleague has meanwhile: four eyes hold for persons', () => {
    const promoted = { school: schoolWhere('sanne', { role: 'directie', from: TODAY }) };
    voorgelegd.where(promoted).when(does('step.approve'), 'sanne').refused('OWN');
  });
  it('refuses who may not approve, and names who may', () => {
    voorgelegd
      .and('sanne', does('observation.invite'))
      .when(does('step.approve'), 'joost')
      .refused('ROLE', { naam: 'Marja' });
    voorgelegd.when(does('step.approve'), 'hanna').refused('NOT_INVITED');
  });
  it('refuses where nobody is left who may', () => {
    const alone = voorgelegd.where({ school: schoolWithout('marja', 'ilse', 'peter') });
    alone.when(does('step.approve'), 'sanne').refused('NO_APPROVER');
  });
  it('refuses what changed since it was on screen, and takes it as it is now', () => {
    const seen = voorgelegd.state.revision;
    const changed = voorgelegd.and('sanne', does('observation.add'));
    changed.when(does('step.approve'), 'marja', seen).refused('STALE');
    changed
      .when(does('step.approve'), 'marja', changed.state.revision)
      .then({ type: 'StepApproved', v: 1, data: approved });
  });
  it('does not ask to look again when another step got content', () => {
    const later = overlegd.and('sanne', does('step.submit'));
    later
      .and('sanne', does('observation.add'))
      .when(does('step.approve', { remark: '' }), 'marja', later.state.revision)
      .then({
        type: 'StepApproved',
        v: 1,
        data: { step: 'consultatie', next: 'gesprek', dueOn: addWorkingDays(TODAY, 5), remark: '' },
      });
  });
  it('tells the second of two who approve together that it was done, by whom and when', () => {
    overleggen.when(does('step.approve'), 'peter').refused('ALREADY_APPROVED', { naam: 'Marja', tijd: '10:00' });
  });
  it('refuses when nothing was ever laid before anybody', () => {
    waargenomen.when(does('step.approve'), 'marja').refused('NOT_NOW');
  });
});

describe('sending a step back', () => {
  it('sends it back with what is still wanted', () => {
    voorgelegd
      .when(does('step.return'), 'marja')
      .then({ type: 'StepReturned', v: 1, data: { step: 'signaleren', remark: 'Schrijf op wanneer.' } });
    const back = voorgelegd.and('marja', does('step.return')).state;
    expect(back).toMatchObject({
      step: 'signaleren',
      pending: null,
      steps: { signaleren: { status: 'doing', returns: 1 } },
    });
  });
  it('refuses his own, what changed meanwhile, and what was approved already', () => {
    const seen = voorgelegd.state.revision;
    voorgelegd.when(does('step.return'), 'sanne').refused('OWN');
    voorgelegd.and('sanne', does('observation.add')).when(does('step.return'), 'marja', seen).refused('STALE');
    overleggen.when(does('step.return'), 'marja').refused('ALREADY_APPROVED');
  });
});

describe('taking a step over', () => {
  const taken = voorgelegd.and('marja', does('step.takeOver'));

  it('makes the AF the one who does it', () => {
    voorgelegd
      .when(does('step.takeOver'), 'marja')
      .then({ type: 'StepTakenOver', v: 1, data: { step: 'signaleren', takeReason: 'Sanne is ziek.' } });
    expect(taken.state).toMatchObject({ pending: null, steps: { signaleren: { doer: ID.marja, status: 'doing' } } });
  });
  it('lets somebody else approve: the deputy, and the directie when there is none', () => {
    const laid = taken.and('marja', does('step.submit'));
    laid.when(does('step.approve'), 'marja').refused('OWN', { naam: 'Ilse' });
    expect(laid.awaits()).toEqual(['ilse step-review']);
    const small = laid.where({ school: schoolWithout('ilse') });
    small.when(does('step.approve'), 'marja').refused('OWN', { naam: 'Peter' });
    small.when(does('step.approve'), 'peter').then({ type: 'StepApproved', v: 1, data: approved });
    expect(small.awaits()).toEqual(['peter step-review']);
  });
  it('leaves the lead without the step, and gives the next one back to the lead', () => {
    taken.when(does('step.submit'), 'sanne').refused('ROLE', { naam: 'Marja' });
    const next = taken.and('marja', does('step.submit')).and('peter', does('step.approve'));
    expect(next.state.steps.consultatie?.doer).toBe(ID.sanne);
  });
  it('refuses a step that a team does, what changed meanwhile, and who is not the AF', () => {
    gepland.when(does('step.takeOver'), 'marja').refused('NOT_NOW');
    const changed = voorgelegd.and('sanne', does('observation.add'));
    changed.when(does('step.takeOver'), 'marja', voorgelegd.state.revision).refused('STALE');
    voorgelegd.when(does('step.takeOver'), 'sanne').refused('ROLE', { rol: 'AF' });
  });
  it('stays quiet when the AF does the step already', () => {
    taken.when(does('step.takeOver'), 'marja').nothing();
  });
});
