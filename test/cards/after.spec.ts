import { afterCasus, afterSchool, afterSignaal, type After } from '../../cards/after.ts';
import { render } from '../../cards/render.ts';
import { OWN_PAGES } from '../../cards/own/index.ts';
import {
  isCasusCommand,
  isSchoolCommand,
  isSignaalCommand,
  type SchoolFormType,
} from '../../services/domain/command.ts';
import { schoolInputs } from '../../services/domain/school/inputs.ts';
import * as casus from '../domain/support/casus.ts';
import { AROUND, EVERYBODY, factsOf, SCHOOL } from '../domain/support/school.ts';
import { asks, givenSchool, sets } from '../domain/support/schoolStory.ts';
import * as signaal from '../domain/support/signaal.ts';
import { CASUS_TYPES, MOMENTS, SIGNAAL_TYPES } from '../domain/support/walk.ts';
import { signals } from '../domain/support/inputs.ts';
import { FRAME, PAGE_IDS, sentencesIn } from './support/everyCard.ts';

const done = OWN_PAGES['done']?.card;
if (done === undefined) throw new Error('no page done');
const isKnown = (verb: string): boolean =>
  isSignaalCommand(verb) || isCasusCommand(verb) || PAGE_IDS.includes(verb.replace(/\.open$/, ''));

/** Fits the page, and leaves nothing open. */
const isFit = (after: After): void => {
  const sentences = sentencesIn(render(done, after, FRAME));
  expect(sentences.filter((text) => /undefined|NaN|\{|!|  |^\s*$|Invalid/.test(text))).toEqual([]);
  expect(after.title).not.toBe('');
  expect(after.buttons.length).toBeLessThanOrEqual(6);
};

describe('after an act on a signal', () => {
  it.each(SIGNAAL_TYPES)('%s says what happens now, at every moment and to everybody', (type) => {
    for (const { state } of Object.values(signaal))
      for (const who of EVERYBODY) isFit(afterSignaal(type, state, factsOf(who)));
  });

  it('with danger now, tells to call and offers no waiting', () => {
    const { title, lines } = afterSignaal('signaal.record', signaal.gevaar.state, factsOf('sanne'));
    expect(title).toBe('Vastgelegd. Bel nu.');
    expect(lines.join(' ')).toContain('112');
  });

  it('names the day on which the author hears more', () => {
    const { lines } = afterSignaal('signaal.record', signaal.vastgelegd.state, factsOf('sanne'));
    expect(lines).toEqual(['Marja krijgt bericht. Je hoort uiterlijk ma 30 nov wat ermee gebeurt.']);
  });

  it('leads from triage to the start of the Meldcode', () => {
    const { state } = signaal.vastgelegd.and('marja', signals('signaal.triage', { next: 'meldcode' }));
    const { buttons } = afterSignaal('signaal.triage', state, factsOf('marja'));
    expect(buttons[0]).toEqual({ title: 'Start de Meldcode', verb: 'meldcode-start.open' });
  });

  it('when nobody was called yet, says so first', () => {
    const after = afterSignaal('acuut.record', signaal.alarm.state, factsOf('sanne'), {
      called: 'niemand',
      next: 'ik',
    });
    expect(after.title).toBe('Vastgelegd. Bel nu.');
    expect(after.buttons[0]?.verb).toBe('acuut.needCaller');
  });
});

describe('after an act on a casus', () => {
  it.each(CASUS_TYPES)('%s says what happens now, at every moment and to everybody', (type) => {
    for (const { state } of MOMENTS) for (const who of EVERYBODY) isFit(afterCasus(type, state, factsOf(who)));
  });

  it('says with whom it lies, and until when', () => {
    const { lines } = afterCasus('step.submit', casus.voorgelegd.state, factsOf('sanne'));
    expect(lines).toEqual(['Ligt bij Marja. Je hoort uiterlijk wo 25 nov.']);
  });

  it('takes a refused consent along without blame', () => {
    const { lines } = afterCasus('consent.record', casus.wegen.state, factsOf('marja'), { answer: 'nee' });
    expect(lines).toEqual(['Dit nemen we mee in de weging. Het zegt niet dat ouders iets verbergen.']);
  });

  it('tells to call at once when the child is unsafe, and asks the next question', () => {
    const { state } = casus.beantwoord('ja', 'ja');
    const { lines, buttons } = afterCasus('afwegingskader.answer', state, factsOf('marja'), { n: '2', answer: 'ja' });
    expect(lines[0]).toMatch(/^Dit betekent melden\. Bel nu Veilig Thuis: 0800-2000\./);
    expect(lines[1]).toBe('Nu vraag 3.');
    expect(buttons[0]?.verb).toBe('consideration.open');
  });

  it('names the outcome that follows from the answers', () => {
    const { state } = casus.beantwoord('ja', 'nee', 'ja', 'ja');
    const { lines, buttons } = afterCasus('afwegingskader.answer', state, factsOf('marja'), { n: '4', answer: 'ja' });
    expect(lines[1]).toBe('Dit volgt uit jullie antwoorden: Hulp met een termijn.');
    expect(buttons[0]?.verb).toBe('outcome-confirm.open');
  });

  it('after an approved outcome to report, offers to choose who reports', () => {
    const { lines, buttons } = afterCasus('step.approve', casus.melden.state, factsOf('peter'));
    expect(lines[0]).toBe('Het besluit staat vast: Melden bij Veilig Thuis.');
    expect(buttons[0]?.verb).toBe('report-who.open');
  });

  it('thanks once, at the end', () => {
    const { lines } = afterCasus('step.approve', casus.gesloten.state, factsOf('peter'));
    expect(lines).toEqual(['Deze zaak is afgesloten. Dank je. Je hebt goed opgelet.']);
  });

  it('leads nobody to a casus that he may not read, but to his own words', () => {
    const { buttons } = afterCasus('observation.add', casus.waargenomen.state, factsOf('joost'));
    expect(buttons.map(({ verb }) => verb)).toEqual(['casus-correct.open']);
  });
});

const isForm = (type: string): type is SchoolFormType => isSchoolCommand(type) && type !== 'school.create';

describe('after an act on the school', () => {
  const waiting = givenSchool().and('karin', asks('joost', 'af'));
  const moments = [SCHOOL, { ...SCHOOL, confirmed: [] }, waiting.state];
  it.each(Object.keys(schoolInputs).filter(isForm))('%s says what happens now, to everybody', (type) => {
    for (const state of moments)
      for (const who of EVERYBODY) {
        const after = afterSchool(type, state, factsOf(who, { ...AROUND, school: state }));
        isFit(after);
        expect(after.buttons.map(({ verb }) => verb).filter((verb) => !isKnown(verb))).toEqual([]);
      }
  });
  it('names who can confirm a role that waits', () => {
    const { lines } = afterSchool(
      'role.propose',
      waiting.state,
      factsOf('karin', { ...AROUND, school: waiting.state }),
    );
    expect(lines).toEqual(['Dit gaat in als een tweede collega akkoord geeft: Marja, Ilse, Peter of Anna.']);
  });
  it('says that a role which needs nobody else is given', () => {
    const { state } = givenSchool().and('karin', sets('role.propose'));
    const { lines } = afterSchool('role.propose', state, factsOf('karin', { ...AROUND, school: state }));
    expect(lines).toEqual(['De rol is gegeven. De AF, de directie en het bestuur krijgen bericht.']);
  });
});

describe('the buttons after an act', () => {
  const everywhere = EVERYBODY.flatMap((who) => [
    ...SIGNAAL_TYPES.flatMap((type) =>
      Object.values(signaal).map(({ state }) => afterSignaal(type, state, factsOf(who), { called: 'niemand' })),
    ),
    ...CASUS_TYPES.flatMap((type) =>
      MOMENTS.map(({ state }) => afterCasus(type, state, factsOf(who), { now: 'nieuwGevaar' })),
    ),
  ]);

  it('lead only to what exists', () => {
    const verbs = everywhere.flatMap(({ buttons }) => buttons.map(({ verb }) => verb));
    expect([...new Set(verbs)].filter((verb) => !isKnown(verb))).toEqual([]);
  });
});
