import type { CasusEvent } from '../../services/domain/casus/events.ts';
import { mayReadSignal, signalOf } from '../../services/domain/casus/inzageSignaal.ts';
import {
  INZAGE,
  isAnonymous,
  itemOf,
  mayReadLine,
  type ReadLine,
  NAMED,
  SIBLINGS,
  STARTED,
} from '../../services/domain/casus/inzage.ts';
import { PLACES } from '../../services/dossier/places.ts';
import { withoutNames } from '../../services/dossier/names.ts';
import type { SignaalEvent } from '../../services/domain/signaal/events.ts';
import { gestart } from './support/casus.ts';
import { CASUS, SIGNAAL } from './support/inputs.ts';

const line = (event: CasusEvent, label = '', version = 3): ReadLine => ({
  event,
  label,
  version,
  item: itemOf(version),
});
const asked = (asker: 'moeder' | 'vader' | 'leerling', left: string[] = [], read: string[] = []) => ({
  asker,
  left,
  read,
});
const reads = (one: ReadLine, who = asked('moeder'), hidden = false) => mayReadLine(one, who, [one], hidden);

const seen = (source: 'zelf' | 'kind' | 'ouder') =>
  line({ type: 'ObservationAdded', v: 1, data: { ...CASUS['observation.add'], source } });
const talk = line({ type: 'GesprekRecorded', v: 2, data: { ...CASUS['gesprek.record'], present: ['moeder'] } });
const view = line({ type: 'WegingViewGiven', v: 1, data: CASUS['weging.view'] });
const assigned = (anon: 'ja' | 'gevaarMelder'): CasusEvent => ({
  type: 'MeldingAssigned',
  v: 1,
  data: { ...CASUS['melding.assign'], anon, changed: '' },
});

describe('what may be read of a casus', () => {
  it('is what the school saw itself, not what others told it', () => {
    expect([reads(seen('zelf')), reads(seen('ouder')), reads(seen('kind'))]).toEqual([true, false, false]);
    expect(reads(seen('kind'), asked('leerling'))).toBe(true);
  });
  it('is nothing of a brother or sister, who may have other parents', () => {
    const [started] = gestart.commits.flatMap(({ events }) => events);
    if (started?.type !== 'CasusStarted') throw new Error('not started');
    expect(reads(line(started, 'waarom nu'))).toBe(true);
    expect(reads(line(started, SIBLINGS))).toBe(false);
    expect(reads(line(started, SIBLINGS), asked('moeder', [], ['v-3']))).toBe(true);
  });
  it('is not how another child is called, where this one was named wrongly first', () => {
    const data = CASUS['casus.correctChild'];
    const [started] = gestart.commits.flatMap(({ events }) => events);
    if (started?.type !== 'CasusStarted') throw new Error('not started');
    const corrected: CasusEvent = { type: 'ChildCorrected', v: 1, data };
    const lines = [
      line(started, STARTED, 1),
      line(started, 'waarom nu', 1),
      line(corrected, NAMED, 5),
      line(corrected, 'verbeterd, omdat', 5),
      line(corrected, NAMED, 7),
    ];
    const all = lines.map((one) => mayReadLine(one, asked('moeder'), lines, false));
    expect(all).toEqual([false, true, false, false, true]);
    expect(reads(line(started, STARTED, 1))).toBe(true);
  });
  it('is of talks only what somebody was there for', () => {
    expect([reads(talk), reads(talk, asked('vader')), reads(talk, asked('leerling'))]).toEqual([true, false, false]);
  });
  it('is not what the care team or Veilig Thuis said in confidence', () => {
    const advice = line({ type: 'AdviesVTRecorded', v: 1, data: CASUS['adviesVT.record'] });
    for (const who of ['moeder', 'leerling'] as const) {
      expect(reads(view, asked(who))).toBe(false);
      expect(reads(advice, asked(who))).toBe(false);
    }
  });
  it('follows what was chosen for this request, which goes before the rules', () => {
    expect(reads(seen('zelf'), asked('moeder', ['v-3']))).toBe(false);
    expect(reads(view, asked('moeder', [], ['v-3']))).toBe(true);
  });
  it('is chosen in the casus that it stands in: the same number of another one is another', () => {
    const merged = { ...seen('zelf'), item: itemOf(3, 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa') };
    expect(reads(merged, asked('moeder', ['v-3']))).toBe(true);
    expect(reads(merged, asked('moeder', [merged.item]))).toBe(false);
    expect(reads(seen('zelf'), asked('moeder', [merged.item]))).toBe(true);
  });
  it('is never who reports, where he stays unknown, whatever was chosen', () => {
    const event = assigned('gevaarMelder');
    expect(isAnonymous([event])).toBe(true);
    expect(reads(line(event), asked('moeder', [], ['v-3']), true)).toBe(false);
    expect(isAnonymous([assigned('ja')])).toBe(false);
    expect(reads(line(assigned('ja')), asked('moeder', [], ['v-3']))).toBe(true);
  });
  it('is for parents nothing of an objection of the pupil', () => {
    const weighed = (whose: ('ouders' | 'leerling')[]) =>
      line({ type: 'BezwaarProposed', v: 2, data: { ...CASUS['bezwaar.weigh'], whose } });
    expect(reads(weighed(['ouders']), asked('moeder'))).toBe(true);
    expect(reads(weighed(['ouders', 'leerling']), asked('moeder'))).toBe(false);
    expect(reads(weighed(['leerling']), asked('leerling'))).toBe(true);
  });
  it('is a correction only of what may be read itself', () => {
    const better = line(
      { type: 'CasusCorrected', v: 1, data: { version: 3, text: 'Zonder sjaal.', why: 'Verkeerd.' } },
      '',
      9,
    );
    const told = (first: ReadLine) => mayReadLine(better, asked('moeder'), [first, better], false);
    expect([told(seen('zelf')), told(seen('kind'))]).toEqual([true, false]);
    expect(mayReadLine(better, asked('moeder', ['v-3']), [seen('zelf'), better], false)).toBe(false);
  });
  it('has a rule for everything that stands in a file, but corrections and what is about requests', () => {
    const without = Object.keys(PLACES).filter((type) => !Object.hasOwn(INZAGE, type) && type !== 'CasusCorrected');
    expect(without.filter((type) => !/^(Bewaren|Vertrek|Verzoek|Inzage)/.test(type))).toEqual([]);
  });
});

const recorded = (told: boolean): SignaalEvent => ({
  type: 'SignaalRecorded',
  v: 1,
  data: { ...SIGNAAL['signaal.record'], told, promise: '' },
});
const added = (source: 'zelf' | 'kind' | 'ouder'): SignaalEvent => ({
  type: 'SignaalAdded',
  v: 2,
  data: { ...SIGNAAL['signaal.add'], source },
});
const honour: SignaalEvent = { type: 'HonourRecorded', v: 1, data: SIGNAAL['signaal.honour'] };
const triaged: SignaalEvent = { type: 'SignaalTriaged', v: 1, data: SIGNAAL['signaal.triage'] };
const called: SignaalEvent = { type: 'EmergencyRecorded', v: 2, data: SIGNAAL['acuut.record'] };

describe('what may be read of a signal', () => {
  const readsOf = (events: SignaalEvent[], who: ReturnType<typeof asked>, label = '', knows = true) => {
    const lines = events.map((event, index) => ({ event, label, version: index + 1, item: 's-1' }));
    return lines.map((one) => mayReadSignal(one, signalOf(events), { ...who, knows }, lines));
  };
  it('is what a colleague saw; what the child told is for the child', () => {
    expect(readsOf([recorded(false), added('zelf')], asked('moeder'))).toEqual([true, true]);
    expect(readsOf([recorded(true)], asked('moeder'))).toEqual([false]);
    expect(readsOf([recorded(true), added('kind')], asked('leerling'))).toEqual([true, true]);
    expect(readsOf([recorded(false), added('ouder')], asked('leerling'))).toEqual([false, false]);
  });
  it('is chosen as a whole, for one request', () => {
    expect(readsOf([recorded(false), called], asked('moeder', ['s-1']))).toEqual([false, false]);
    expect(readsOf([recorded(true), called], asked('moeder', [], ['s-1']))).toEqual([true, true]);
  });
  it('is not that help was called for whom that was not told, but where the signal is chosen', () => {
    expect(readsOf([recorded(false), called], asked('moeder'), '', false)).toEqual([true, false]);
    expect(readsOf([called], asked('moeder', [], ['s-1']), '', false)).toEqual([true]);
  });
  it('is who was called; never how colleagues worked it out between them, whatever was chosen', () => {
    expect(readsOf([recorded(false), called, triaged], asked('moeder'))).toEqual([true, true, false]);
    expect(readsOf([triaged], asked('moeder', [], ['s-1']))).toEqual([false]);
  });
  it('is for parents nothing of a signal about honour, and no word of the child', () => {
    expect(readsOf([honour, added('zelf')], asked('vader'))).toEqual([false, false]);
    expect(readsOf([added('zelf')], asked('vader'), 'letterlijk')).toEqual([false]);
    expect(readsOf([added('zelf')], asked('leerling'), 'letterlijk')).toEqual([true]);
  });
  it('is a correction only where all of what it corrects may be read', () => {
    const better: SignaalEvent = {
      type: 'SignaalCorrected',
      v: 1,
      data: { version: 1, text: 'Hij zei: bij papa.', why: 'Ik hoorde het verkeerd.' },
    };
    const readBetter = (labels: string[]) => {
      const lines = labels.map((label) => ({ event: added('zelf'), label, version: 1, item: 's-1' }));
      const own = { event: better, label: '', version: 2, item: 's-1' };
      return mayReadSignal(own, signalOf([added('zelf')]), { ...asked('moeder'), knows: true }, [...lines, own]);
    };
    expect([readBetter(['zelf gezien of gehoord']), readBetter(['zelf gezien of gehoord', 'letterlijk'])]).toEqual([
      true,
      false,
    ]);
  });
});

describe('names of colleagues', () => {
  const unnamed = withoutNames(['Sanne de Vries', 'Bo']);
  it('go, whole and in parts, in any case, and no half of a word', () => {
    expect(unnamed('Sanne de Vries belde. SANNE zei niets, mevrouw Vries ook niet.')).toBe(
      'een collega belde. een collega zei niets, mevrouw een collega ook niet.',
    );
    expect(unnamed('Susannes fiets, de Vriesstraat')).toBe('Susannes fiets, de Vriesstraat');
    expect(unnamed('Bo keek mee. De bo was leeg.')).toBe('een collega keek mee. De bo was leeg.');
  });
});
