import { beslissen, gepland, ingetrokken, metGast, praten, rondEer, wegen } from '../domain/support/casus.ts';
import { corrects, does, signals } from '../domain/support/inputs.ts';
import { vastgelegd } from '../domain/support/signaal.ts';
import type { GivenCasus } from '../domain/support/given.ts';
import type { Who } from '../domain/support/school.ts';
import { CASUS_PAGES } from '../../cards/pages.ts';
import { drawn, viewOf } from './support/casusPage.ts';

const SEEN = 'Viel in slaap bij rekenen.';
const AGAINST = 'Rende lachend naar moeder.';
const seen = vastgelegd.and('sanne', signals('signaal.add', { words: SEEN, points: 'past' }));
const against = vastgelegd.and('sanne', signals('signaal.add', { words: AGAINST, points: 'spreektTegen' }));
const page = (id: string, story: GivenCasus, who: Who): string => drawn(id, story, who, [seen, against]);

describe('what colleagues recorded before there was a casus', () => {
  it('stands in the file of the casus, and before everybody who weighs along and may know the name (R71)', () => {
    expect(page('casus-file', wegen, 'sanne')).toContain(SEEN);
    expect(page('weighing-view', gepland, 'fatma')).toContain(SEEN);
    expect(page('weighing-view', gepland, 'fatma')).toContain(AGAINST);
  });
  it('is not read at all by who may not know whom it is about', () => {
    const unnamed = wegen.and(
      'marja',
      does('weging.plan', { share: 'zonderNaam', anonText: 'Leerling.', confirm: true }),
    );
    expect(page('weighing-view', unnamed, 'fatma')).not.toContain(SEEN);
    expect(page('weighing-view', unnamed, 'fatma')).toContain('Leerling.');
  });
  it('is told to Veilig Thuis, and to the parents: also what speaks against it', () => {
    for (const id of ['veilig-thuis-advice', 'talk-coach']) {
      expect(page(id, praten, 'sanne')).toContain(SEEN);
      expect(page(id, praten, 'sanne')).toContain(AGAINST);
    }
    const coach = page('talk-coach', praten, 'sanne');
    expect(coach.indexOf('want het spreekt de zorg tegen')).toBeLessThan(coach.indexOf(AGAINST));
    expect(coach.indexOf(SEEN)).toBeLessThan(coach.indexOf('want het spreekt de zorg tegen'));
  });
  it('stands in the text without names, without the names', () => {
    const named = vastgelegd.and('sanne', signals('signaal.add', { words: 'DV huilde bij Joost.', points: 'past' }));
    expect(drawn('without-name', gepland, 'marja', [named])).toContain('Het kind huilde bij een collega.');
    expect(drawn('weighing-text', ingetrokken, 'marja', [named])).toContain('Het kind huilde bij een collega.');
    expect(drawn('weighing-plan', wegen, 'marja', [named])).toContain('Het kind huilde bij een collega.');
  });
  it('says what was put right', () => {
    const better = vastgelegd.and('sanne', corrects());
    expect(drawn('talk-coach', praten, 'sanne', [better])).toContain('Later verbeterd: Viel bij taal in slaap.');
  });
  it('is opened in the file by whoever no page of the signal opens for, and nothing there leads nowhere', () => {
    const row = { id: 's-aaaaaaaaaaaaaaaaaaaaaaaaaa', code: '7K3Q', state: seen.state };
    const beside = (who: Who) => {
      const view = viewOf('casus-signals', wegen, who);
      const near = { ...view.related, signals: [row] };
      return JSON.stringify(CASUS_PAGES['casus-signals']?.present({ ...view, related: near }));
    };
    expect(beside('peter')).toContain('"verb":"casus-file.open"');
    expect(beside('marja')).toContain('"verb":"triage.open"');
    expect(beside('sanne')).toContain('"verb":"my-case.open"');
    expect(beside('marja')).toContain('In de zaak zelf: 1 waarneming, nog niets dat de zorg tegenspreekt.');
  });
  it('is counted where the weighing is called', () => {
    expect(page('weighing-plan', metGast, 'marja')).toMatch(/Signalen: 1 van een collega vooraf; /);
  });
});

describe('the questions of the decision', () => {
  it('stand beside what was seen, also what speaks against it, and what the team weighed', () => {
    const asked = drawn('consideration', beslissen, 'marja', [seen, against]);
    for (const fact of ['Kwam zonder jas.', SEEN, AGAINST]) expect(asked).toContain(fact);
    expect(asked).toContain('Wat er ligt');
  });
});

describe('who approves a decision that stands on doubt', () => {
  it('reads why Veilig Thuis was not asked', () => {
    const why = 'De ib weet dit zelf en vond bellen niet nodig.';
    const unasked = beslissen.and('marja', does('adviesVT.record', { done: 'nietGevraagd', advice: why }));
    const answer = (n: 1 | 2, given: 'twijfel' | 'nee') => does('afwegingskader.answer', { n, answer: given });
    const story = unasked.and('marja', answer(1, 'twijfel'), answer(2, 'nee'));
    const helped = story.and(
      'marja',
      does('afwegingskader.answer', { n: 3, answer: 'ja', provider: 'ib' }),
      does('afwegingskader.answer', { n: 4, answer: 'ja' }),
    );
    const proposed = helped.and('marja', does('besluit.confirm'));
    const review = drawn('step-review', proposed, 'peter');
    expect(review).toContain(why);
    expect(review).toContain('advies van Veilig Thuis; de uitleg staat hieronder');
  });
});

describe('honour, force or circumcision', () => {
  it('puts "do not talk with the family" where the talk is prepared, and no order of that talk', () => {
    const coach = page('talk-coach', rondEer, 'sanne');
    expect(coach).toContain('Praat niet met de familie. Eerst Veilig Thuis');
    for (const word of ['Zeg waarom je praat', 'Ouders horen het van jullie', SEEN]) expect(coach).not.toContain(word);
    expect(coach).toContain('Met het kind');
    expect(page('talk-coach', rondEer.and('marja', does('adviesVT.record', { talkOk: 'ja' })), 'sanne')).toContain(
      'Zeg waarom je praat',
    );
  });
});
