import type { Stage } from '../../sandbox/stage.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { startPluis } from '../support/pluis.ts';

const ANSWER = 'Dank je. Let op eten en slapen.';

/** Played by pressing what stands on the cards, over the line. */
describe('signals over time, over the line', () => {
  let pluis: Stage;
  beforeEach(async () => {
    pluis = await startPluis();
  });
  afterEach(async () => {
    await pluis.stop();
  });

  const press = async (who: string, title: string, typed: Record<string, string> = {}): Promise<string> => {
    await pluis.player(who).press(title, typed);
    await pluis.rest();
    return pluis.player(who).reads().join('\n');
  };
  const log = async (who: string, what: string): Promise<void> => {
    pluis.player(who).close();
    await pluis.player(who).say('niet pluis');
    await press(who, 'Leg vast', { initials: 'DV', group: 'groep 5', what, danger: 'nee' });
  };
  const open = async (who: string): Promise<string> => {
    pluis.player(who).close();
    return press(who, 'Open');
  };
  /** The stream of the choice in the dialog that begins so. */
  const choiceIn = (who: string, begin: string): string => {
    const card = JSON.stringify(pluis.player(who).desk.dialog?.card ?? {});
    const found = new RegExp(`"title":"${begin}[^"]*","value":"([^"]+)"`).exec(card);
    return found?.[1] ?? '';
  };
  const watching = { next: 'kijken', pace: 'gewoon', date: '2026-12-07', answer: ANSWER };

  it('come together for the AF, are joined, watched and closed, and their authors hear of it', async () => {
    await log('Sanne', 'Viel bij rekenen in slaap.');
    await open('Marja');
    await press('Marja', 'Leg vast', watching);
    await open('Sanne');
    await press('Sanne', 'Gelezen');

    await log('Omar', 'Wil niet gymmen, gaapt.');
    expect(await open('Marja')).toContain('2 signalen van 2 collega’s.');
    const first = choiceIn('Marja', 'signaal ');
    expect(first).toMatch(/^s-/);
    await press('Marja', 'Leg vast', { next: 'praten', pace: 'gewoon', answer: ANSWER, same: first });
    await open('Omar');
    await press('Omar', 'Gelezen');

    await pluis.clock.moveTo(momentOf('2026-12-07', '08:16'));
    await pluis.rest();
    expect(await open('Sanne')).toContain('Hoe gaat het nu?');
    await press('Sanne', 'Leg vast', { now: 'beter', what: 'Eet weer mee.' });

    await open('Marja');
    const together = await press('Marja', 'Signalen bij elkaar');
    expect(together).toContain('2 signalen van 2 collega’s.');
    expect(together).toContain('Spreekt de zorg tegen: 1.');
    expect(together).toContain('Hetzelfde kind');
    await press('Marja', 'Terug');
    await press('Marja', 'Sluit af');
    await press('Marja', 'Leg vast', { why: 'Het gaat weer goed.', keep: 'bewaren' });
    expect(await open('Sanne')).toContain('Het blijft bewaard tot 31 juli 2028.');
  });

  it('can be put right by who wrote them: both stay, and the AF who read it is told', async () => {
    await log('Sanne', 'Viel bij rekenen in slaap.');
    await open('Marja');
    await press('Marja', 'Leg vast', watching);
    pluis.player('Sanne').close();
    await pluis.player('Sanne').press('Mijn zaken');
    await press('Sanne', 'Open');
    await press('Sanne', 'Verbeter');
    const done = await press('Sanne', 'Verbeter', { version: '1', text: 'Het was bij taal.', why: 'Ik vergiste me.' });
    expect(done).toContain('Wat er eerst stond, blijft erbij.');
    const changed = await open('Marja');
    expect(changed).toContain('Viel bij rekenen in slaap.');
    expect(changed).toContain('Het was bij taal.');
    expect(await press('Marja', 'Gelezen')).toContain('Gelezen.');
  });

  it('cannot be put right by somebody who says that he wrote them', async () => {
    await log('Sanne', 'Viel bij rekenen in slaap.');
    await open('Marja');
    await press('Marja', 'Leg vast', watching);
    pluis.player('Sanne').close();
    await pluis.player('Sanne').press('Mijn zaken');
    await press('Sanne', 'Open');
    await press('Sanne', 'Verbeter');
    // The answer of the AF stands in the same stream; its version is not offered, and refused all the same.
    await pluis.player('Sanne').press('Verbeter', { version: '3', text: 'Anders.', why: 'Zo.' }, { force: true });
    expect(pluis.player('Sanne').reads().join('\n')).toContain('Alleen wie dit schreef, verbetert het. Vraag Marja.');
  });
});
