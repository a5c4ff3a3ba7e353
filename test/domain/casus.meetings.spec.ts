import { meetingsOf } from '../../services/domain/casus/meetings.ts';
import { afgesproken, gepland } from './support/casus.ts';
import { does } from './support/inputs.ts';
import { ID, inDays, TODAY, type Who } from './support/school.ts';

const WEEK = { from: TODAY, till: inDays(10) };

describe('the meetings of somebody in a casus', () => {
  const talked = afgesproken.and('sanne', does('gesprek.record'));
  const sat = (who: Who): number => meetingsOf(talked.state, ID[who], WEEK);

  it('are the talk that he held or was in, once it was held, on the day of the talk', () => {
    expect([sat('sanne'), sat('marja'), sat('joost')]).toEqual([1, 1, 0]);
    expect(meetingsOf(afgesproken.state, ID.sanne, WEEK)).toBe(0);
    expect(meetingsOf(talked.state, ID.sanne, { from: TODAY, till: TODAY })).toBe(0);
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
