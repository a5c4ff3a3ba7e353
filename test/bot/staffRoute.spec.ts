import { CASUS_PAGES, OWN_PAGES, SIGNAAL_PAGES } from '../../cards/pages.ts';
import { VERBS } from '../../bot/verbs/registry.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { startPluis } from '../support/pluis.ts';
import { startMeldcode } from '../support/startMeldcode.ts';

const WORDS = 'Trok het kind hard aan een arm.';
const NAMES = DEMO.everybody.map(({ name }) => name);
const SAYS = { who: 'collega', whoName: '', what: WORDS, initials: 'ZQ', group: '', danger: 'nee' };

describe('a signal about a colleague, over the line', () => {
  let pluis: Stage;
  beforeEach(async () => {
    pluis = await startPluis();
  });
  afterEach(async () => {
    await pluis.stop();
  });

  const streams = async (kind: 'signaal' | 'casus' = 'signaal') =>
    (await pluis.bot.store.list({ tenant: DEMO.tenant, kind }, undefined, 50)).items;
  const streamId = async (): Promise<string> => (await streams())[0]?.pk.split('|')[2] ?? '';

  /** Sanne tells about somebody, by the door on her own chat. */
  const tells = async (about: Record<string, string>): Promise<void> => {
    const sanne = pluis.player('Sanne');
    await sanne.say('collega');
    await sanne.press('Open');
    const { who, colleague = '', whoName, ...rest } = { ...SAYS, ...about };
    await sanne.press('Ga verder', { who, colleague, whoName });
    await sanne.press('Leg vast', rest);
    await pluis.rest();
  };
  const toasts = (name: string): string[] => pluis.player(name).desk.toasts;
  const chatOf = (name: string): string => JSON.stringify(pluis.player(name).desk.messages);
  const asks = async (name: string, verb: string, more: Record<string, string> = {}): Promise<string> => {
    const ids = { school: DEMO.school, stream: await streamId(), step: '', render: `r-${name}-${verb}`, seen: 0 };
    const posted = await pluis.fake.client.act(pluis.idOf(name), 'dialog', {
      type: 'Action.Submit',
      verb: '',
      data: { verb, ids, ...more },
    });
    return JSON.stringify(posted.body);
  };

  it('reaches the directie alone, who sees what to do', async () => {
    const before = new Map(NAMES.map((name) => [name, chatOf(name)]));
    await tells({ colleague: pluis.idOf('Omar') });
    expect(toasts('Peter')).toContain(NEUTRAL.N3);
    for (const name of NAMES.filter((one) => one !== 'Peter' && one !== 'Sanne'))
      expect([name, chatOf(name)]).toEqual([name, before.get(name)]);
    const peter = pluis.player('Peter');
    await peter.press('Open');
    const page = JSON.stringify(peter.desk.dialog?.card);
    expect(page).toContain(WORDS);
    expect(page).toContain('0900-1113111');
    expect(page).not.toContain('Waarschuw mijn school');
  });

  it('keeps the receipt of its author without group, kind or name, and without the alert', async () => {
    await tells({ colleague: pluis.idOf('Omar') });
    const last = JSON.stringify(pluis.player('Sanne').desk.messages.at(-1)?.card);
    expect(last).toContain('Wie dit moet weten, krijgt bericht.');
    expect(last).not.toContain('Waarschuw mijn school');
    for (const word of [WORDS, 'ZQ', 'Omar', 'Peter', 'directie']) expect(last).not.toContain(word);
  });

  it.each([
    ['Omar', 'Peter'],
    ['Marja', 'Peter'],
    ['Karin', 'Peter'],
    ['Peter', 'Anna'],
  ])(
    'about %s is closed to everybody but Sanne and %s, whatever they press',
    async (about, keeper) => {
      await tells({ colleague: pluis.idOf(about) });
      expect(toasts(keeper)).toContain(NEUTRAL.N3);
      const pages = [...Object.keys(SIGNAAL_PAGES), ...Object.keys(OWN_PAGES), ...Object.keys(CASUS_PAGES)];
      const verbs = [
        ...pages.map((id) => `${id}.open`),
        ...Object.keys(VERBS).filter((verb) => /^signaal|Route/.test(verb)),
      ];
      const code = (await streams())[0]?.code ?? '';
      for (const name of NAMES.filter((one) => one !== keeper && one !== 'Sanne'))
        for (const verb of verbs) {
          const answer = await asks(name, verb, { what: 'x', why: 'anders', reason: 'x', who: 'collega' });
          for (const word of [WORDS, 'ZQ', `Pluis · ${code}`])
            expect([name, verb, answer.includes(word)]).toEqual([name, verb, false]);
        }
      expect((await streams()).filter(({ audience }) => audience === 'staff').map(({ version }) => version)).toEqual([
        1,
      ]);
    },
    60_000,
  );

  it('is found by the board in a list of its own, and nothing else is', async () => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', { initials: 'QZ', group: 'groep 5', what: 'Viel in slaap.', danger: 'nee' });
    await tells({ who: 'directie', whoName: 'de directie' });
    const anna = pluis.player('Anna');
    await anna.say('start');
    await anna.press('Mijn werk');
    expect(anna.reads().join(' ')).toContain('vertrouwelijk · voor jou');
    expect(anna.reads().join(' ')).not.toContain('QZ');
    await anna.press('Open');
    expect(JSON.stringify(anna.desk.dialog?.card)).toContain(WORDS);
  });

  it('is followed until it is closed, and its author sees that it was', async () => {
    await tells({ colleague: pluis.idOf('Omar') });
    const peter = pluis.player('Peter');
    await peter.press('Open');
    const next = { about: 'geweld', inspector: 'nietNodig', reason: 'Overlegd met het bestuur.', again: '2026-12-02' };
    await peter.press('Leg vast', next);
    await pluis.rest();
    expect(chatOf('Sanne')).toContain('Dit is opgepakt.');
    await pluis.clock.moveTo(Date.parse('2026-12-02T09:00:00Z'));
    await pluis.rest();
    expect(toasts('Peter').filter((toast) => toast === NEUTRAL.N2)).toHaveLength(1);
    peter.close();
    await peter.press('Open');
    await peter.press('Sluit af', { what: 'Er zijn afspraken.', why: 'maatregel' });
    await pluis.rest();
    expect(chatOf('Sanne')).toContain('Dit is afgerond. Dank je.');
    expect((await streams())[0]?.status).toBe('closed');
  });

  it('that was an ordinary signal disappears from the AF at once, and the directie reads who saw it', async () => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', { initials: 'ZQ', group: 'groep 5', what: WORDS, danger: 'nee' });
    await pluis.rest();
    const marja = pluis.player('Marja');
    await marja.press('Open');
    marja.close();
    await sanne.press('Het gaat toch om een collega');
    await sanne.press('Zet over', {
      who: 'collega',
      colleague: pluis.idOf('Omar'),
      whoName: '',
      reason: 'Het kind noemde hem.',
    });
    await pluis.rest();
    expect(marja.reads().join(' ')).toContain('Niet meer nodig.');
    expect(await asks('Marja', 'triage.open')).toContain('geen toegang');
    expect(await asks('Marja', 'af-desk.open')).not.toContain('ZQ');
    const peter = pluis.player('Peter');
    await peter.press('Open');
    expect(peter.reads().join(' ')).toContain('Dit lazen eerder: Marja.');
  });

  it('leaves the casus that it was attached to', async () => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', { initials: 'ZQ', group: 'groep 5', what: WORDS, danger: 'nee' });
    await pluis.rest();
    await startMeldcode(pluis);
    sanne.close();
    const linked = async () =>
      JSON.stringify((await streams('casus')).map(({ snapshot }) => Buffer.from(snapshot).toString()));
    const signal = await streamId();
    expect(await linked()).toContain(signal);
    await asks('Sanne', 'signaal.moveToStaff', {
      who: 'collega',
      colleague: pluis.idOf('Omar'),
      whoName: '',
      reason: 'Hij.',
    });
    await pluis.rest();
    expect(await linked()).not.toContain(signal);
    expect(pluis.logged.filter((line) => line.includes('delivery failed'))).toEqual([]);
  });

  it('takes a whole casus out of the ordinary way, when it turns out to be about a colleague', async () => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', { initials: 'ZQ', group: 'groep 5', what: WORDS, danger: 'nee' });
    await pluis.rest();
    await startMeldcode(pluis);
    sanne.close();
    const [casus] = await streams('casus');
    const ids = { school: DEMO.school, stream: casus?.pk.split('|')[2] ?? '', step: '', render: 'r', seen: 0 };
    const inCasus = async (name: string, verb: string, typed = {}): Promise<string> => {
      const data = { verb, ids, ...typed };
      const posted = await pluis.fake.client.act(pluis.idOf(name), 'dialog', { type: 'Action.Submit', verb: '', data });
      return JSON.stringify(posted.body);
    };
    const about = { who: 'collega', colleague: pluis.idOf('Omar'), whoName: '', reason: 'Het kind noemde hem.' };
    expect(await inCasus('Marja', 'casus-move-to-staff.open')).toContain('De zaak stopt dan hier.');
    expect(await inCasus('Sanne', 'casus.moveToStaff', about)).toContain('Marja');
    const moved = await inCasus('Marja', 'casus.moveToStaff', about);
    expect(moved).toContain('Peter krijgt bericht en gaat hiermee verder.');
    expect(moved).not.toContain('Waarschuw mijn school');
    await pluis.rest();
    const opened = async (name: string): Promise<string> => inCasus(name, 'casus.open');
    for (const name of NAMES.filter((one) => !['Peter', 'Anna'].includes(one)))
      expect([name, await opened(name)]).toEqual([name, expect.stringContaining('geen toegang')]);
    expect(await opened('Peter')).toContain('ZQ');
    for (const verb of ['af-desk.open', 'my-cases.open'])
      for (const name of ['Marja', 'Sanne']) expect(await asks(name, verb)).not.toContain('ZQ');
    expect(toasts('Peter')).toContain(NEUTRAL.N3);
    sanne.close();
    expect(sanne.reads().join(' ')).toContain('Niet meer nodig.');
    expect(pluis.logged.filter((line) => line.includes('delivery failed'))).toEqual([]);
  });

  it('never leaves a word of it in the log', async () => {
    await tells({ colleague: pluis.idOf('Omar') });
    expect(pluis.logged.join('')).not.toContain('arm');
    expect(pluis.fake.world.violations).toEqual([]);
  });
});
