import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { itemOf, mayReadLine, type ReadLine } from '../../services/domain/casus/inzage.ts';
import { CASUS } from './support/inputs.ts';

type Of<Type extends CasusEvent['type']> = Extract<CasusEvent, { type: Type }>;
type Parents = Of<'OudersIngelicht'>['data']['told'];

const frozen = (outcome: 'melden' | 'hulp'): CasusEvent => ({
  type: 'OutcomeFrozen',
  v: 2,
  data: { outcome, norms: [], framework: '', comment: '' },
});
const reported: CasusEvent = { type: 'MeldingRecorded', v: 2, data: CASUS['melding.record'] };
const called: CasusEvent = { type: 'EmergencyRecorded', v: 2, data: CASUS['acuut.record'] };
const exported: CasusEvent = {
  type: 'DossierExported',
  v: 2,
  data: { ...CASUS['dossier.export'], recipient: 'veiligThuis' },
};
const handed: CasusEvent = {
  type: 'DossierExported',
  v: 2,
  data: { ...CASUS['dossier.export'], kind: 'dossier', recipient: 'andereSchool' },
};
const parents = (told: Parents): CasusEvent => ({
  type: 'OudersIngelicht',
  v: 1,
  data: { ...CASUS['melding.parents'], told },
});
const acuteTold = (told: Of<'ParentsTold'>['data']['told']): CasusEvent => ({
  type: 'ParentsTold',
  v: 1,
  data: { told, why: '' },
});
const pupil = (spoken: Of<'LeerlingIngelicht'>['data']['spoken']): CasusEvent => ({
  type: 'LeerlingIngelicht',
  v: 2,
  data: { ...CASUS['melding.pupil'], spoken },
});

/** Which of these somebody reads, by their types. */
const readsOf = (events: CasusEvent[], asker: 'moeder' | 'leerling' = 'moeder', read: string[] = []): string[] => {
  const lines = events.map((event, index): ReadLine => {
    const version = index + 1;
    return { event, label: '', version, item: itemOf(version) };
  });
  const asked = { asker, left: [], read };
  return lines.filter((one) => mayReadLine(one, asked, lines, false)).map(({ event }) => event.type);
};

describe('that it was reported', () => {
  const all = [frozen('melden'), reported, called, exported];

  it.each(['besproken', 'geinformeerd'] as const)('is read by parents to whom it was told: %s', (told) => {
    expect(readsOf([...all, parents(told)])).toEqual([
      'OutcomeFrozen',
      'MeldingRecorded',
      'EmergencyRecorded',
      'DossierExported',
      'OudersIngelicht',
    ]);
  });

  it.each(['nietVeiligheidKind', 'nietVeiligheidAnder', 'nietContactBreekt'] as const)(
    'is in no line of the file of parents to whom it was not told: %s (R97)',
    (told) => {
      expect(readsOf([...all, parents(told)])).toEqual([]);
    },
  );

  it('is not read where nobody wrote down whether it was told', () => {
    expect(readsOf(all)).toEqual([]);
    expect(readsOf([called])).toEqual([]);
  });

  it('goes by what was written down last, also after an alarm', () => {
    expect(readsOf([called, acuteTold('nietVeiligheidKind')])).toEqual([]);
    expect(readsOf([called, acuteTold('nietVeiligheidKind'), acuteTold('doorVeiligThuis')])).toContain(
      'EmergencyRecorded',
    );
    expect(readsOf([...all, parents('besproken'), parents('nietVeiligheidKind')])).toEqual([]);
  });

  it('goes for a pupil by what was said to the pupil, not to the parents', () => {
    expect(readsOf([...all, parents('besproken')], 'leerling')).toEqual([]);
    expect(readsOf([...all, pupil('ja')], 'leerling')).toContain('MeldingRecorded');
    expect(readsOf([...all, pupil('nietVeiligheid')], 'leerling')).toEqual([]);
  });

  it('is read where the directie chose that line for this request', () => {
    expect(readsOf([frozen('melden'), reported], 'moeder', [itemOf(2)])).toEqual(['MeldingRecorded']);
  });

  it('holds no decision back that did not come to a melding', () => {
    expect(readsOf([frozen('hulp'), handed])).toEqual(['OutcomeFrozen', 'DossierExported']);
  });

  it('is in what was made for Veilig Thuis, and not in what the family agreed to for another', () => {
    expect(readsOf([exported])).toEqual([]);
    expect(readsOf([reported, handed])).toEqual(['DossierExported']);
  });
});
