import type { Stage } from '../../sandbox/stage.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { HOUR } from '../../services/domain/time.ts';
import { startPluis } from '../support/pluis.ts';

const STORY = 'Vanmorgen kwam een kind zonder jas';
const LOG = { initials: 'ZQ', group: 'groep 5', what: STORY, danger: 'nee' };

describe('a message that somebody typed', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await startPluis();
    await stage.player('Sanne').say(STORY);
  });
  afterEach(async () => stage.stop());

  const isKept = async (): Promise<boolean> => {
    const owner = { tenant: DEMO.tenant, person: stage.idOf('Sanne') };
    return (await stage.bot.persons.get(owner, 'typed', stage.bot.clock.now())) !== undefined;
  };

  it('is kept for the form that it fills in, and gone once that is laid down', async () => {
    expect(await isKept()).toBe(true);
    await stage.player('Sanne').press('Ja, leg vast');
    await stage.player('Sanne').press('Leg vast', LOG);
    expect(await isKept()).toBe(false);
  });

  it('stays until its two hours are over when something else is logged on the card in the chat', async () => {
    await stage.player('Sanne').say('niet pluis');
    await stage.player('Sanne').press('Leg vast', LOG);
    expect(await isKept()).toBe(true);
    stage.moveWithout(stage.bot.clock.now() + 2 * HOUR);
    expect(await isKept()).toBe(false);
  });
});
