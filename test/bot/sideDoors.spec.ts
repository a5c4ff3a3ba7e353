import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { MINUTE } from '../../services/domain/time.ts';
import { startPluis } from '../support/pluis.ts';
import { startMeldcode } from '../support/startMeldcode.ts';

const WORDS = 'Ze moet in de zomer trouwen.';
const LOG = { initials: 'ZQ', group: 'groep 5', what: 'Viel in slaap.', danger: 'nee' };

describe('the side doors, over the line', () => {
  let pluis: Stage;
  beforeEach(async () => {
    pluis = await startPluis();
  });
  afterEach(async () => {
    await pluis.stop();
  });

  const streamId = async (kind: 'signaal' | 'casus'): Promise<string> => {
    const { items } = await pluis.bot.store.list({ tenant: DEMO.tenant, kind }, undefined, 5);
    return items[0]?.pk.split('|')[2] ?? '';
  };
  const asks = async (kind: 'signaal' | 'casus', name: string, verb: string, more: Record<string, string> = {}) => {
    const ids = { school: DEMO.school, stream: await streamId(kind), step: '', render: `r-${name}-${verb}`, seen: 0 };
    const data = { verb, ids, ...more };
    const posted = await pluis.fake.client.act(pluis.idOf(name), 'dialog', { type: 'Action.Submit', verb: '', data });
    await pluis.rest();
    return JSON.stringify(posted.body);
  };
  const toasts = (name: string): string[] => pluis.player(name).desk.toasts;

  /** Sanne records, Marja starts the Meldcode, Sanne leads. */
  const starts = async (): Promise<void> => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', LOG);
    await pluis.rest();
    await startMeldcode(pluis);
  };

  it('closes a casus, and its signal, to a colleague who is family, and opens them again only by two', async () => {
    await starts();
    for (const kind of ['casus', 'signaal'] as const) expect(await streamId(kind)).not.toBe('');
    const family = { person: pluis.idOf('Ilse'), why: 'Is een tante.' };
    expect(await asks('casus', 'Marja', 'casus.shield', family)).toContain('Dicht voor Ilse.');
    expect(await asks('casus', 'Ilse', 'casus.open')).toContain('geen toegang');
    expect(await asks('signaal', 'Ilse', 'triage.open')).toContain('geen toegang');
    expect(await asks('casus', 'Ilse', 'af-desk.open')).not.toContain('ZQ');
    await asks('casus', 'Marja', 'casus.liftShield', { ...family, why: 'Het bleek een andere leerling.' });
    expect(await asks('casus', 'Marja', 'casus.confirmLift')).toContain('Dit kan alleen');
    expect(await asks('casus', 'Ilse', 'casus.open')).toContain('geen toegang');
    expect(toasts('Peter')).toContain(NEUTRAL.N1);
    await asks('casus', 'Peter', 'casus.confirmLift');
    expect(await asks('casus', 'Ilse', 'casus.open')).toContain('ZQ');
    expect(await asks('signaal', 'Ilse', 'triage.open')).toContain('ZQ');
  });

  it('never merges a casus with itself', async () => {
    await starts();
    const itself = { other: await streamId('casus'), why: 'Het is hetzelfde kind.' };
    expect(await asks('casus', 'Marja', 'casus.merge', itself)).toContain('Dit is deze zaak zelf.');
    expect(await asks('casus', 'Marja', 'casus.open')).toContain('ZQ');
  });

  it('hands the lead over to the AF when it becomes closed to who led, whose card goes quiet', async () => {
    await starts();
    await asks('casus', 'Marja', 'casus.shield', { person: pluis.idOf('Sanne'), why: 'Is een tante.' });
    const sanne = pluis.player('Sanne');
    sanne.close();
    expect(sanne.reads().join(' ')).toContain('Niet meer nodig.');
    expect(await asks('casus', 'Sanne', 'casus.open')).toContain('geen toegang');
    expect(await asks('casus', 'Marja', 'casus.open')).toContain('Jij doet deze stap.');
  });

  it('keeps the talk with the family locked where it is about honour, until Veilig Thuis allows it', async () => {
    const sanne = pluis.player('Sanne');
    await sanne.say('start');
    await sanne.press('Eer, dwang of besnijdenis');
    await sanne.press('Leg vast', { ...LOG, what: WORDS, leaving: 'weetNiet', date: '' });
    await pluis.rest();
    expect([toasts('Marja'), toasts('Ilse')].every((all) => all.includes(NEUTRAL.N3))).toBe(true);
    const triage = { next: 'veiligThuis', pace: 'vandaag', answer: 'Ik bel.', date: '', same: 'nieuw' };
    const marja = pluis.player('Marja');
    await marja.press('Open');
    expect(marja.reads().join(' ')).toContain('Vraag eerst advies aan Veilig Thuis');
    await marja.press('Leg vast', triage);
    await marja.press('Start de Meldcode');
    await marja.press('Ga verder', { fullName: 'Zoë Quist', born: '2014-05-05', group: 'groep 5', reason: 'Vandaag.' });
    await marja.press('Start de Meldcode', {
      leadWho: pluis.idOf('Sanne'),
      siblings: 'nee',
      siblingWho: '',
      shield: '',
    });
    await pluis.rest();
    const plan = {
      with: 'moeder',
      day: '2026-12-07',
      time: '15:30',
      until: '16:00',
      room: 'kamer 1',
      together: '',
      near: '',
      safe: 'nee',
    };
    expect(await asks('casus', 'Sanne', 'gesprek.plan', plan)).toContain('Eerst advies van Veilig Thuis.');
    const advice = {
      done: 'gebeld',
      when: '2026-11-30',
      spoke: '',
      named: 'zonderNaam',
      advice: 'Praat samen.',
      talkOk: 'ja',
    };
    await asks('casus', 'Marja', 'adviesVT.record', advice);
    expect(await asks('casus', 'Sanne', 'gesprek.plan', { ...plan, room: 'kamer 2' })).toContain('Gepland.');
  });

  it('comes back to who asked for help when nobody took it in ten minutes, with the numbers', async () => {
    const noor = pluis.player('Noor');
    await noor.say('acuut');
    await noor.press('Waarschuw mijn school');
    await pluis.rest();
    const before = toasts('Peter').length;
    await pluis.clock.moveTo(pluis.clock.now() + 11 * MINUTE);
    await pluis.rest();
    expect(toasts('Noor')).toContain(NEUTRAL.N3);
    expect(noor.reads().join(' ')).toContain('Nog niemand heeft gereageerd. Bel zelf 112 of 0800-2000.');
    expect(toasts('Peter').length).toBe(before + 1);
  });

  it('leaves who asked alone when somebody took it', async () => {
    const noor = pluis.player('Noor');
    await noor.say('acuut');
    await noor.press('Waarschuw mijn school');
    await pluis.rest();
    await pluis.player('Peter').press('Ik neem dit');
    await pluis.rest();
    const before = toasts('Noor').length;
    await pluis.clock.moveTo(pluis.clock.now() + 11 * MINUTE);
    await pluis.rest();
    expect(toasts('Noor').length).toBe(before);
  });
});
