import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { heardBy } from '../../sandbox/walk/heard.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { school } from '../../services/aggregates/school.ts';
import { dayOf, momentOf } from '../../services/domain/calendar.ts';
import type { SchoolCommand } from '../../services/domain/school/inputs.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { startPluis } from '../support/pluis.ts';

/** A teacher who leads a casus and the AF leave in the summer; Omar becomes AF. */
describe('a lead and an AF who leave in August', () => {
  let stage: Stage;
  let story: Narrator;
  const done: string[] = [];

  const act = async (who: string, command: SchoolCommand): Promise<string> => {
    const pk = pkOf(DEMO.tenant, DEMO.school, '');
    const receipt = JSON.stringify([who, command]);
    const person = stage.idOf(who);
    return (await handle(stage.bot, school, { pk, person, command, receipt, seen: 0, card: undefined })).kind;
  };
  const ends = async (who: string, role: string): Promise<string> =>
    act('Karin', { type: 'role.end', input: { held: `${stage.idOf(who)} ${role} 2020-08-01`, till: '2027-07-31' } });
  const heardAfter = (who: string, day: string) => heardBy(stage, [who], momentOf(day, '00:00'));
  const daysOf = (who: string): string[] => heardAfter(who, '2027-08-01').map(({ at }) => dayOf(at));

  beforeAll(async () => {
    stage = await startPluis({ day: '2027-06-21' });
    story = createNarrator(stage, [], () => {});
    await story.say('Joost', 'niet pluis');
    const what = 'Had geen brood bij zich.';
    await story.press('Joost', 'Leg vast', { initials: 'RK', group: 'groep 7', what, danger: 'nee' });
    await story.open('Marja', 'iets nieuws');
    await story.press('Marja', 'Leg vast', { next: 'meldcode', pace: 'gewoon', answer: 'We zetten de stappen.' });
    await story.press('Marja', 'Start de Meldcode');
    const child = { fullName: 'R. Voorbeeld', born: '2016-06-03', reason: 'Meer signalen.' };
    await story.press('Marja', 'Ga verder', child);
    await story.press('Marja', 'Start de Meldcode', { leadWho: stage.idOf('Joost'), siblings: 'nee' });
    await story.on('2027-07-05', '10:00');
    const role = { role: 'af', from: '2027-08-01', till: '', deputyOf: '', function: '', days: '' } as const;
    await act('Karin', { type: 'role.propose', input: { person: stage.idOf('Omar'), ...role } });
    await stage.rest();
    await story.open('Peter', 'instellingen');
    await story.press('Peter', 'Akkoord');
    done.push(await ends('Joost', 'medewerker'), await ends('Marja', 'af'), await ends('Marja', 'ib'));
    await stage.clock.moveTo(momentOf('2027-10-01', '18:00'));
  }, 60_000);
  afterAll(async () => stage.stop());

  it('lets both roles end with the school year, once there is another AF', () => {
    expect(done).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('sends nothing any more to who has left', () => {
    expect([...daysOf('Joost'), ...daysOf('Marja')]).toEqual([]);
  });

  it('comes to the new AF in the first week of school, and then again and again', () => {
    const days = daysOf('Omar');
    expect(days[0]).toBe('2027-08-30');
    expect(days.length).toBeGreaterThan(3);
    expect(days.at(-1)?.startsWith('2027-09-2')).toBe(true);
  });

  it('climbs to the directie and the board as long as nobody acts', () => {
    expect(daysOf('Peter').length).toBeGreaterThan(0);
    expect(daysOf('Ruth').length).toBeGreaterThan(0);
  });

  it('lets the new AF open what waits, and take over the step of who has left', async () => {
    await story.open('Omar', 'wacht');
    await story.press('Omar', 'Open');
    expect(story.reads('Omar').join(' ')).toContain('Joost werkt hier niet meer. De AF neemt deze stap over.');
    await story.press('Omar', 'Neem over');
    await story.press('Omar', 'Neem over', { takeReason: 'Joost werkt nu op een andere school.' });
    await story.open('Omar', 'Er wacht iets op je');
    expect(story.reads('Omar').join(' ')).toContain('Jij doet deze stap.');
  });
});
