import { gesloten, gestart, overdragen, vertrekt, vertrokken } from './support/casus.ts';
import { does } from './support/inputs.ts';
import { ID } from './support/school.ts';

const goes = does('overdracht.record');
const stays = does('overdracht.record', { goes: 'nee', school: '', parts: [] });
const paper = does('consent.record', { recipient: 'andereSchool' });

describe('what goes along to the next school', () => {
  it('waits for the AF once two persons decided that something does', () => {
    expect(overdragen.awaits()).toContain('marja transfer');
    expect(vertrekt.awaits()).not.toContain('marja transfer');
    expect(overdragen.and('marja', goes).awaits()).not.toContain('marja transfer');
  });
  it('is chosen part by part, for one school, and why', () => {
    overdragen.when(goes, 'marja').then({ type: 'OverdrachtRecorded', v: 1, data: goes.input });
    overdragen.when(does('overdracht.record', { parts: [] }), 'marja').refused('MISSING');
    overdragen.when(does('overdracht.record', { school: '' }), 'marja').refused('MISSING');
    overdragen.when(goes, 'sanne').refused('ROLE');
  });
  it('goes only with consent on paper that holds at that moment', () => {
    vertrekt.when(goes, 'marja').refused('CONSENT_FIRST');
    const withdrawn = overdragen.and(
      'marja',
      does('consent.record', { recipient: 'andereSchool', answer: 'ingetrokken' }),
    );
    withdrawn.when(goes, 'marja').refused('CONSENT_FIRST');
  });
  it('may be nothing, with a reason: then it waits no longer', () => {
    const nothing = overdragen.and('marja', stays);
    expect(nothing.state.overdracht).toMatchObject({ goes: false });
    expect(nothing.awaits()).not.toContain('marja transfer');
  });
  it('is for a child that leaves; of a closed casus too, with consent that is recorded then', () => {
    gestart.when(goes, 'marja').refused('LEAVING_FIRST');
    gesloten.when(goes, 'marja').refused('LEFT_FIRST');
    vertrokken.when(goes, 'marja').refused('CONSENT_FIRST');
    vertrokken.and('marja', paper).when(goes, 'marja').then({ type: 'OverdrachtRecorded', v: 1, data: goes.input });
  });
  it('leaves the casus here, to its own term', () => {
    const gone = vertrokken.and('marja', paper, goes);
    expect(gone.waits()).toContainEqual(expect.objectContaining({ person: ID.marja, page: 'bewaren' }));
  });
});
