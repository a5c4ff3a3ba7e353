import { evolveCasus } from '../../services/domain/casus/evolve.ts';
import { meetingsOf } from '../../services/domain/casus/meetings.ts';
import { afgesproken, gepland } from './support/casus.ts';
import { does } from './support/inputs.ts';
import { ID, inDays, TODAY, type Who } from './support/school.ts';

const WEEK = { from: TODAY, till: inDays(10) };

describe('the meetings of somebody in a casus', () => {
  const talked = afgesproken.and('sanne', does('gesprek.record', { colleague: ID.joost }));
  const sat = (who: Who): number => meetingsOf(talked.state, ID[who], WEEK);

  it('are the talk that he held, and the colleague who was written down as being there, and not who was planned', () => {
    expect([sat('sanne'), sat('marja'), sat('joost')]).toEqual([1, 0, 1]);
    expect(meetingsOf(afgesproken.state, ID.sanne, WEEK)).toBe(0);
  });
  it('are on the day that was written down, and not on the day that was planned or on which it was written', () => {
    const late = afgesproken.and('sanne', does('gesprek.record', { when: inDays(-3) }));
    const on = (day: string): number => meetingsOf(late.state, ID.sanne, { from: day, till: day });
    expect([on(inDays(-3)), on(TODAY), on(inDays(1))]).toEqual([1, 0, 0]);
  });
  it('stay the talk that was held last, when an earlier one is written down after it', () => {
    const after = talked.and('marja', does('gesprek.record', { when: inDays(-3) }));
    expect(after.state.talk.last).toEqual({ day: TODAY, people: [ID.sanne, ID.joost] });
  });
  it('go by the plan in a record from before a talk had its own day', () => {
    const data = { ...does('gesprek.record').input, when: '', colleague: '' };
    const meta = { by: ID.sanne, at: afgesproken.around.now, version: 99 };
    const old = evolveCasus(afgesproken.state, { type: 'GesprekRecorded', v: 2, data }, meta);
    expect(old.talk.last).toEqual({ day: inDays(1), people: [ID.sanne, ID.marja] });
  });
  it('are not a talk to which nobody came', () => {
    const missed = afgesproken.and('sanne', does('gesprek.record', { held: 'nietGekomen' }));
    expect(meetingsOf(missed.state, ID.sanne, WEEK)).toBe(0);
  });
  it('are the weighing of who chaired it and who sat in it, once it was opened', () => {
    const { weging } = gepland.state;
    if (weging === null) throw new Error('nothing was planned');
    const opened = { ...gepland.state, weging: { ...weging, opened: true } };
    const of = (who: Who): number => meetingsOf(opened, ID[who], { from: weging.date, till: weging.date });
    expect([of('peter'), of('fatma'), of('joost')]).toEqual([1, 1, 0]);
    expect(meetingsOf(gepland.state, ID.peter, { from: weging.date, till: weging.date })).toBe(0);
  });
});
