import { readsAsMeaning } from '../../services/domain/interpretation.ts';
import { gesloten, gestart, overleggen, overlegd } from './support/casus.ts';
import { does } from './support/inputs.ts';
import { ID, inDays } from './support/school.ts';

const gevraagd = gestart.and('sanne', does('observation.invite'));

describe('an observation', () => {
  it('is added by the lead, and counts for the first step', () => {
    const add = does('observation.add');
    const { hinted: _, ...data } = add.input;
    gestart.when(add, 'sanne').then({ type: 'ObservationAdded', v: 1, data });
    expect(gestart.and('sanne', add).state.observations).toEqual({ count: 1, against: 0, reactions: 0 });
  });
  it('counts as much when it speaks against the concern', () => {
    const story = gestart.and('sanne', does('observation.add', { points: 'spreektTegen' }));
    expect(story.state.observations).toEqual({ count: 1, against: 1, reactions: 0 });
  });
  it('answers the question of whoever was asked', () => {
    expect(gevraagd.and('joost', does('observation.add')).state.invited).toEqual([]);
  });
  it('that reads like an explanation gets a hint once, and is never refused twice (R28)', () => {
    const guess = { fact: 'Volgens mij wordt hij geslagen.' };
    gestart.when(does('observation.add', guess), 'sanne').refused('MEANING_APART');
    const again = gestart.and('sanne', does('observation.add', { ...guess, hinted: 'ja' }));
    expect(again.state.observations.count).toBe(1);
  });
  it.each(['Waarschijnlijk had hij honger.', 'Hij at niet. Ik denk dat hij honger had.', 'Dat zou kunnen.'])(
    'knows the words of an explanation: %s',
    (fact) => expect(readsAsMeaning(fact)).toBe(true),
  );
  it.each([
    'Kwam zonder jas.',
    'Zei: “Misschien slaat papa weer.”',
    'Zei: "Ik denk het niet."',
    'Bedenkt zelf spelletjes.',
  ])('leaves alone what was seen, and what was said literally: %s', (fact) => expect(readsAsMeaning(fact)).toBe(false));
  it('refuses a day that has yet to come', () => {
    gestart.when(does('observation.add', { when: inDays(1) }), 'sanne').refused('DATE_FUTURE');
  });
  it('refuses a colleague who was not asked, and a casus that is closed', () => {
    gestart.when(does('observation.add'), 'joost').refused('NOT_INVITED');
    gesloten.when(does('observation.add'), 'sanne').refused('CLOSED');
  });
});

describe('asking a colleague what he sees', () => {
  it('asks him, and once at a time', () => {
    const invite = does('observation.invite');
    gestart.when(invite, 'sanne').then({ type: 'ObservationInvited', v: 1, data: invite.input });
    expect(gevraagd.and('sanne', invite).state.invited).toHaveLength(1);
  });
  it.each(['vreemde', 'karin', 'sanne'] as const)('refuses to ask %s', (who) => {
    gestart.when(does('observation.invite', { whom: ID[who] }), 'sanne').refused('NO_ACCOUNT');
  });
  it('refuses a day that is past', () => {
    gestart.when(does('observation.invite', { by: inDays(-1) }), 'sanne').refused('DATE_PAST');
  });
  it('refuses whoever is asked himself', () => {
    gevraagd.when(does('observation.invite', { whom: ID.ilse }), 'joost').refused('ROLE');
  });
});

describe('not seeing the child enough', () => {
  it('ends the question', () => {
    gevraagd.when(does('observation.decline'), 'joost').then({ type: 'ObservationDeclined', v: 1, data: {} });
    expect(gevraagd.and('joost', does('observation.decline')).state.invited).toEqual([]);
  });
  it('refuses whoever was not asked', () => {
    gevraagd.when(does('observation.decline'), 'ilse').refused('ROLE');
  });
});

describe('a consultation', () => {
  it('is recorded with its outcome', () => {
    const consult = does('consultatie.record');
    overleggen.when(consult, 'sanne').then({ type: 'ConsultatieRecorded', v: 1, data: consult.input });
  });
  it('keeps doubt until it is answered: a later one without doubt does not take it away', () => {
    const story = overleggen.and('sanne', does('consultatie.record', { doubt: 'ja' }), does('consultatie.record'));
    expect(story.state).toMatchObject({ consultations: 2, doubt: true });
  });
  it('refuses a day that has yet to come', () => {
    overleggen.when(does('consultatie.record', { when: inDays(1) }), 'sanne').refused('DATE_FUTURE');
  });
  it('refuses the name of the child without consent on paper', () => {
    const byName = does('consultatie.record', { shown: 'toestemming' });
    overleggen.when(byName, 'sanne').refused('CONSENT_FIRST');
    overleggen
      .and('sanne', does('consent.record', { answer: 'jaMondeling' }))
      .when(byName, 'sanne')
      .refused('CONSENT_FIRST');
    overleggen
      .and('sanne', does('consent.record'))
      .when(byName, 'sanne')
      .then({ type: 'ConsultatieRecorded', v: 1, data: byName.input });
  });
  it('with somebody from outside goes by name only with consent to him, whatever others were allowed', () => {
    const byName = does('consultatie.record', { with: ['ib', 'smw'], shown: 'toestemming' });
    const team = overleggen.and('sanne', does('consent.record'));
    team.when(byName, 'sanne').refused('CONSENT_FIRST');
    team.when(does('consultatie.record', { ...byName.input, shown: 'collega' }), 'sanne').refused('CONSENT_FIRST');
    team
      .and('sanne', does('consent.record', { recipient: 'smw' }))
      .when(byName, 'sanne')
      .then({ type: 'ConsultatieRecorded', v: 1, data: byName.input });
    const anonymous = does('consultatie.record', { ...byName.input, shown: 'zonderNaam' });
    team.when(anonymous, 'sanne').then({ type: 'ConsultatieRecorded', v: 1, data: anonymous.input });
  });
  it('refuses a colleague who has nothing to do with it', () => {
    overleggen.when(does('consultatie.record'), 'joost').refused('NOT_INVITED');
    overleggen.when(does('consultatie.record'), 'peter').refused('ROLE', { naam: 'Sanne' });
  });
});

describe('advice of Veilig Thuis', () => {
  const doubt = overleggen.and('sanne', does('consultatie.record', { doubt: 'ja' }));
  const notAsked = does('adviesVT.record', { done: 'nietGevraagd', advice: 'De jeugdarts kijkt mee.', talkOk: '' });

  it('is recorded', () => {
    const advise = does('adviesVT.record');
    overlegd.when(advise, 'sanne').then({ type: 'AdviesVTRecorded', v: 1, data: advise.input });
    expect(overlegd.and('sanne', advise).state.advice).toEqual({ state: 'given', talkOk: 'ja' });
  });
  it('may be left out with a reason', () => {
    doubt.when(notAsked, 'sanne').then({ type: 'AdviesVTRecorded', v: 1, data: notAsked.input });
  });
  it('refuses to be left out without a reason, and asks for it where there is doubt', () => {
    const short = does('adviesVT.record', { ...notAsked.input, advice: 'nee' });
    doubt.when(short, 'sanne').refused('ADVICE_NEEDED');
    overlegd.when(short, 'sanne').refused('REASON_SHORT');
  });
  it('refuses a call that does not say whether a talk is possible', () => {
    overlegd.when(does('adviesVT.record', { talkOk: '' }), 'sanne').refused('MISSING');
  });
  it('refuses a day that has yet to come', () => {
    overlegd.when(does('adviesVT.record', { when: inDays(1) }), 'sanne').refused('DATE_FUTURE');
  });
  it('is not taken back by whoever did not call: what Veilig Thuis advised against stays so', () => {
    const warned = overlegd.and('sanne', does('adviesVT.record', { talkOk: 'nog niet' }), notAsked);
    expect(warned.state.advice).toEqual({ state: 'given', talkOk: 'nog niet' });
  });
  it('refuses who is not involved', () => {
    overlegd.when(does('adviesVT.record'), 'joost').refused('NOT_INVITED');
  });
});
