import { upcastCasus } from '../../services/domain/upcast.ts';
import { casusCommand } from '../../services/domain/command.ts';
import { CONSENT_RECIPIENTS } from '../../services/domain/casus/inputs/kijken.ts';
import { consentOn, maySharePerson, WITHOUT_CONSENT } from '../../services/domain/casus/toestemming.ts';
import { geopend, gepland, gestart, gewogen, ingetrokken, praten, wegen } from './support/casus.ts';
import { type GivenCasus, givenCasus } from './support/given.ts';
import { does, starts } from './support/inputs.ts';
import { ID, inDays, TODAY } from './support/school.ts';

const SIGNAL = { type: 'ReactionSignalled', v: 1, data: { kind: 'toestemmingGeweigerd' } } as const;
const mayKnow = ({ state }: GivenCasus): string[] =>
  CONSENT_RECIPIENTS.filter((recipient) => maySharePerson(recipient, consentOn(state, TODAY)));
const withdrawn = does('consent.record', { answer: 'ingetrokken' });

describe('the ledger of consent', () => {
  it('keeps for each recipient what was asked and answered last', () => {
    const consent = does('consent.record', { recipient: 'smw', answer: 'jaMondeling' });
    praten.when(consent, 'sanne').then({ type: 'ConsentRecorded', v: 3, data: { ...consent.input, who: '' } });
    const story = praten.and('sanne', consent, does('consent.record'));
    expect(story.state.consent).toMatchObject({
      smw: { ouders: { asked: 'gevraagd', answer: 'jaMondeling' } },
      zorgteam: { ouders: { asked: 'gevraagd', answer: 'jaPapier' } },
    });
  });
  it('keeps that it was not asked because that is not safe, or not yet', () => {
    for (const asked of ['nietVeilig', 'nogNiet'] as const) {
      const entry = does('consent.record', { asked, answer: '', giver: '', date: TODAY });
      praten.when(entry, 'sanne').then({ type: 'ConsentRecorded', v: 3, data: { ...entry.input, who: '' } });
    }
  });
  it('refuses that asking is not safe without saying why: it meets what the step needs', () => {
    const unsafe = does('consent.record', { asked: 'nietVeilig', answer: '', giver: '', note: ' ' });
    expect(casusCommand('consent.record', { ...unsafe.input })).toMatchObject({ command: { input: { note: '' } } });
    praten.when(does('consent.record', { ...unsafe.input, note: '' }), 'sanne').refused('MISSING');
  });
  it('refuses an answer to what was not asked', () => {
    praten.when(does('consent.record', { asked: 'nogNiet' }), 'sanne').refused('ASKED_FIRST');
  });
  it('refuses what was asked without an answer, and an answer without who gave it and when', () => {
    praten.when(does('consent.record', { answer: '' }), 'sanne').refused('MISSING');
    praten.when(does('consent.record', { giver: '' }), 'sanne').refused('MISSING');
    praten.when(does('consent.record', { date: '' }), 'sanne').refused('MISSING');
    praten.when(does('consent.record', { date: inDays(1) }), 'sanne').refused('DATE_FUTURE');
  });
  it('refuses who is not involved', () => {
    praten.when(does('consent.record'), 'joost').refused('NOT_INVITED');
    praten.when(does('consent.record'), 'peter').refused('ROLE');
  });
});

describe('sharing by name', () => {
  it('is allowed with the four organisations, whatever parents said', () => {
    const { state } = praten.and('sanne', does('consent.record', { answer: 'nee' }));
    for (const one of WITHOUT_CONSENT) expect(maySharePerson(one, consentOn(state, TODAY))).toBe(true);
    expect(WITHOUT_CONSENT).toHaveLength(4);
  });
  it('is allowed with nobody else before there is consent on paper, and with him alone', () => {
    expect(mayKnow(praten)).toEqual([]);
    expect(mayKnow(praten.and('sanne', does('consent.record', { answer: 'jaMondeling' })))).toEqual([]);
    expect(mayKnow(praten.and('sanne', does('consent.record', { answer: 'nee' })))).toEqual([]);
    expect(mayKnow(praten.and('sanne', does('consent.record', { recipient: 'smw' })))).toEqual(['smw']);
  });
  it('is allowed with somebody else only by the name that the consent is for, however it was typed', () => {
    const asked = does('consent.other');
    praten.when(asked, 'sanne').then({ type: 'ConsentRecorded', v: 3, data: { ...asked.input, recipient: 'anders' } });
    const doctor = praten.and('sanne', asked);
    const may = (story: GivenCasus, who: string): boolean =>
      maySharePerson('anders', consentOn(story.state, TODAY), who);
    expect(may(doctor, ' Huisarts  de vries ')).toBe(true);
    expect([may(doctor, 'psycholoog Jansen'), may(doctor, ''), may(praten, 'huisarts De Vries')]).toEqual([
      false,
      false,
      false,
    ]);
    const two = doctor.and('sanne', does('consent.other', { who: 'psycholoog Jansen' }));
    expect([may(two, 'huisarts De Vries'), may(two, 'psycholoog Jansen')]).toEqual([true, true]);
    const less = two.and('sanne', does('consent.other', { who: 'HUISARTS DE VRIES', answer: 'ingetrokken' }));
    expect([may(less, 'huisarts De Vries'), may(less, 'psycholoog Jansen')]).toEqual([false, true]);
  });
  it('makes a file for somebody else only by that name, and says for whom there is consent', () => {
    const made = does('dossier.export', { recipient: 'anders', who: 'huisarts De Vries' });
    const another = does('dossier.export', { recipient: 'anders', who: 'psycholoog Jansen' });
    praten.when(made, 'marja').refused('CONSENT_NAME');
    const doctor = praten.and('sanne', does('consent.other'));
    doctor.when(made, 'marja').then({ type: 'DossierExported', v: 2, data: made.input });
    doctor.when(another, 'marja').refused('CONSENT_WHO', { namen: 'huisarts De Vries' });
    doctor.when(does('dossier.export', { recipient: 'anders' }), 'marja').refused('MISSING');
  });
  it('talks it over with another expert only by that name', () => {
    const said = (who: string) => does('consultatie.record', { with: ['deskundige'], who, shown: 'toestemming' });
    const doctor = praten.and('sanne', does('consent.other'));
    praten.when(said('huisarts De Vries'), 'sanne').refused('CONSENT_FIRST');
    doctor.when(said('psycholoog Jansen'), 'sanne').refused('CONSENT_WHO', { namen: 'huisarts De Vries' });
    expect('events' in doctor.when(said('Huisarts de Vries'), 'sanne').decision).toBe(true);
  });
  it('remembers the latest others alone: the state stays small', () => {
    const many = Array.from({ length: 20 }, (_, index) => does('consent.other', { who: `arts ${index}` }));
    expect(Object.keys(praten.and('sanne', ...many).state.consent)).toHaveLength(12);
  });
  it('of before others were named is for nobody', () => {
    const data = { recipient: 'anders', asked: 'gevraagd', answer: 'jaPapier', giver: 'moeder', date: TODAY, note: '' };
    expect(upcastCasus({ type: 'ConsentRecorded', v: 2, data })).toMatchObject({ v: 3, data: { who: '' } });
  });
  it('ends when consent is withdrawn', () => {
    expect(mayKnow(praten.and('sanne', does('consent.record'), withdrawn))).toEqual([]);
  });
  it('from sixteen on follows the pupil, and before that who has the say over him', () => {
    const bornOn = (born: string) => givenCasus().and('marja', starts({ born }));
    const own = does('consent.record', { giver: 'leerling' });
    const parents = does('consent.record', { giver: 'moeder' });
    expect(mayKnow(bornOn('2010-11-23').and('sanne', parents))).toEqual([]);
    expect(mayKnow(bornOn('2010-11-23').and('sanne', parents, own))).toEqual(['zorgteam']);
    expect(mayKnow(bornOn('2010-11-24').and('sanne', own))).toEqual([]);
    expect(mayKnow(bornOn('2010-11-24').and('sanne', parents))).toEqual(['zorgteam']);
  });
  it('a question about a child goes outside the school only with consent', () => {
    const ask = does('observation.invite', { whom: ID.fatma });
    gestart.when(ask, 'sanne').refused('CONSENT_NAME');
    gestart
      .and('sanne', does('consent.record'))
      .when(ask, 'sanne')
      .then({ type: 'ObservationInvited', v: 1, data: ask.input });
  });
});

describe('a refusal of consent', () => {
  const refusal = does('consent.record', { answer: 'nee' });
  const refused = praten.and('sanne', refusal);

  it('is itself a signal for the weighing', () => {
    praten.when(refusal, 'sanne').then({ type: 'ConsentRecorded', v: 3, data: { ...refusal.input, who: '' } }, SIGNAL);
    expect(refused.state.observations).toEqual({ count: 2, against: 0, reactions: 1 });
  });
  it('said again is no second signal, of another recipient it is', () => {
    expect(refused.and('sanne', refusal).state.observations.reactions).toBe(1);
    const other = does('consent.record', { answer: 'nee', recipient: 'smw' });
    expect(refused.and('sanne', other).state.observations.reactions).toBe(2);
  });
  it('is no fact about the child: a first step without any is not complete', () => {
    gestart.and('sanne', refusal).when(does('step.submit'), 'sanne').refused('STILL_NEEDED');
  });
});

describe('consent that is withdrawn while a weighing by name is on', () => {
  const without = ingetrokken;
  const text = does('weging.anonymise');

  it('asks the AF for a text without names, until it is there', () => {
    expect(without.awaits()).toContain('marja weighing-text');
    expect(without.waits().find(({ page }) => page === 'weighing-text')).toMatchObject({ line: 'N2' });
    expect(without.and('marja', text).awaits()).not.toContain('marja weighing-text');
    expect(without.and('marja', text).state.weging).toMatchObject({
      share: 'zonderNaam',
      anonymous: without.commits.length + 1,
    });
  });
  it('asks it also when the weighing is open, and no longer when it is recorded', () => {
    expect(geopend.and('marja', withdrawn).awaits()).toContain('marja weighing-text');
    expect(gewogen.and('marja', withdrawn).awaits()).toEqual(['marja step-review']);
  });
  it('keeps the views that were given', () => {
    const given = gepland.and('fatma', does('weging.view')).and('marja', withdrawn, text);
    expect(given.state.weging?.views).toHaveLength(1);
  });
  it('refuses a text that was not read again, one that is not needed, and anybody else', () => {
    without.when(does('weging.anonymise', { confirm: false }), 'marja').refused('READ_AGAIN');
    gepland.when(text, 'marja').refused('NOT_NOW');
    wegen.when(text, 'marja').refused('NOT_NOW');
    without.when(text, 'sanne').refused('ROLE', { rol: 'AF' });
  });
});
