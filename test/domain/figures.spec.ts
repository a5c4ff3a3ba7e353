import { type Counted, figuresOf, shownOf, shownTogether } from '../../services/domain/figures.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import type { GivenCasus } from './support/given.ts';
import { besloten, geholpen, gemeld, gepland, gesloten, gestart, gezien, losgelaten, praten } from './support/casus.ts';
import { does } from './support/inputs.ts';
import { NOW, TODAY } from './support/school.ts';

const of = (...stories: GivenCasus[]) =>
  figuresOf(
    stories.map(({ state }) => state),
    TODAY,
  ).now;
const years = (...days: string[]): Counted[] =>
  days.map((day) => ({ ...gestart.state, startedAt: momentOf(day, '10:00') }));

describe('figures of a school', () => {
  it('count casussen: started, open, reported, with help, and of which the suspicion was let go', () => {
    expect(of(gestart, gemeld, geholpen, losgelaten, gesloten)).toMatchObject({
      started: 5,
      open: 3,
      reported: 1,
      helped: 1,
      refuted: 1,
    });
  });

  it('count a casus with two meldingen once', () => {
    const again = gemeld.and('marja', does('melding.again'), does('melding.parents'), does('melding.record'));
    expect(again.state.meldingen).toBe(2);
    expect(of(again).reported).toBe(1);
  });

  it('count a step when a second person agreed to it, and the talk that was left out apart', () => {
    const skipped = praten.and('sanne', does('gesprek.skip')).and('marja', does('step.approve'));
    expect(of(praten).done).toMatchObject({ signaleren: 1, consultatie: 1, gesprek: 0 });
    expect(of(skipped)).toMatchObject({ skipped: 1, done: { gesprek: 0 } });
    expect(of(praten).skipped).toBe(0);
    expect(of(gesloten).done).toMatchObject({ wegen: 1, beslissen: 1, volgen: 1 });
  });

  it('count advice that was asked, also when it was not in a later call', () => {
    const asked = gestart.and('marja', does('adviesVT.record', { done: 'gebeld' }));
    expect(of(asked).advised).toBe(1);
    expect(of(asked.and('marja', does('adviesVT.record', { done: 'nietGevraagd' }))).advised).toBe(1);
    expect(of(gestart.and('marja', does('adviesVT.record', { done: 'nietGevraagd' }))).advised).toBe(0);
    expect(of(gestart.and('marja', does('acuut.record', { called: ['veiligThuis'] }))).advised).toBe(1);
    expect(of(gestart.and('marja', does('acuut.record', { called: ['112'] }))).advised).toBe(0);
  });

  it('keep counting help that was closed because it was safe', () => {
    const safe = geholpen
      .and('marja', does('followUp.plan'), does('followUp.verdict', { answer: 'ja' }))
      .and('peter', does('step.approve'));
    expect([safe.state.hulp, of(safe).helped]).toEqual([null, 1]);
  });

  it('say how well it was written down: what speaks against it, and a weighing that was whole', () => {
    expect(of(gestart.and('sanne', does('observation.add', { points: 'spreektTegen' }))).balanced).toBe(1);
    const opened = { why: 'Het kan niet wachten.' };
    const half = gepland.and('peter', does('weging.view'), does('weging.open', opened), does('weging.record'));
    const whole = gezien.and('peter', does('weging.open'), does('weging.record'));
    expect(of(half)).toMatchObject({ weighed: 1, wellWeighed: 0 });
    expect(of(whole)).toMatchObject({ weighed: 1, wellWeighed: 1 });
    expect(of(besloten('nee')).wellWeighed).toBe(1);
  });

  it('count two casussen of one child once, when one goes on in the other', () => {
    const merged = gestart.and('marja', does('casus.merge'));
    expect(of(merged, gestart).started).toBe(1);
  });

  it('lie in the school year in which the casus was started, which begins on 1 August', () => {
    const all = figuresOf(years('2027-01-05', '2026-08-01', '2026-07-31', '2024-09-01', '2022-09-01'), TODAY);
    expect([all.year, all.now.started, all.before.started, all.together.started]).toEqual([2026, 2, 1, 4]);
  });

  it('hold no name, no person and no text', () => {
    expect(JSON.stringify(figuresOf([gemeld.state], TODAY))).toMatch(/^[{}[\]":,a-zA-Z0-9]*$/);
    expect(gemeld.state.startedAt).toBe(NOW);
  });
});

describe('a number that is shown', () => {
  it('is never below five', () => {
    for (const few of [0, 1, 4]) expect(shownOf(few)).toEqual({ hidden: 'few' });
    expect(shownOf(5)).toEqual({ exact: 5 });
  });

  it('never leaves fewer than five of the whole: that would say it of a few', () => {
    expect(shownOf(8, 12)).toEqual({ hidden: 'nearlyAll' });
    expect(shownOf(12, 12)).toEqual({ hidden: 'nearlyAll' });
    expect(shownOf(7, 12)).toEqual({ exact: 7 });
  });

  const few = shownOf(3);
  it('of several years together never lets one subtract what was hidden', () => {
    expect(shownTogether(9, undefined, [few, shownOf(6)])).toEqual({ atLeast: 6 });
    expect(shownTogether(13, undefined, [shownOf(5), shownOf(6)])).toEqual({ atLeast: 11 });
  });

  it('of several years together is there for a small school, of which every year is hidden', () => {
    expect(shownTogether(9, undefined, [few, few])).toEqual({ exact: 9 });
    expect(shownTogether(11, undefined, [shownOf(5), shownOf(6)])).toEqual({ exact: 11 });
    expect(shownTogether(4, undefined, [few, few])).toEqual({ hidden: 'few' });
  });
});
