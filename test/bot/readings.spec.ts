import type { Stage } from '../../sandbox/stage.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { pressOf } from '../../bot/press.ts';
import { dispatch } from '../../bot/dispatch.ts';
import { startPluis } from '../support/pluis.ts';

describe('reading', () => {
  let stage: Stage;
  let signal: string;

  beforeAll(async () => {
    stage = await startPluis();
    const sanne = stage.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', { initials: 'DV', group: 'groep 5', what: 'Zonder jas.', danger: 'nee' });
    await stage.rest();
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'signaal' }, undefined, 9);
    signal = items[0]?.pk.split('|')[2] ?? '';
  }, 30_000);
  afterAll(async () => stage.stop());

  const open = async (name: string, verb: string, stream: string, bot = stage.bot) => {
    const ids = { school: DEMO.school, stream, step: '', render: 'r', seen: 0 };
    const from = {
      surface: 'dialog',
      tenant: DEMO.tenant,
      person: stage.idOf(name),
      automatic: false,
      card: undefined,
    } as const;
    const press = pressOf({ verb, ids }, from);
    if (press === undefined) throw new Error('no press');
    return dispatch(press, bot);
  };
  const readings = async () =>
    (await stage.bot.access.list({ tenant: DEMO.tenant, school: DEMO.school, from: 0 }, undefined, 99)).items;

  it('of a stream leaves who, when, which view and why, and never a word of what was read', async () => {
    await open('Marja', 'triage.open', signal);
    const [latest] = await readings();
    expect(latest).toMatchObject({ person: stage.idOf('Marja'), stream: signal, view: 'triage' });
    expect(latest?.why).toContain('af');
    expect(JSON.stringify(await readings())).not.toContain('jas');
  });

  it('of a list leaves a record too, and of a page without content none', async () => {
    const before = (await readings()).length;
    await open('Marja', 'af-desk.open', '');
    await open('Marja', 'social-map.open', '');
    expect((await readings()).slice(0, -before).map(({ view }) => view)).toEqual(['af-desk']);
  });

  it('that is refused leaves none', async () => {
    const before = (await readings()).length;
    await open('Joost', 'triage.open', signal);
    expect(await readings()).toHaveLength(before);
  });

  it('does not happen when it cannot be written down', async () => {
    const bot = { ...stage.bot, access: { ...stage.bot.access, add: async () => Promise.reject(new Error('full')) } };
    const answer = await open('Marja', 'triage.open', signal, bot);
    expect(JSON.stringify(answer)).not.toContain('jas');
    expect(JSON.stringify(answer)).toContain('Ik weet niet zeker');
  });

  it('that are more than a page can take in are said to be so, with the day from which it tells', async () => {
    const { access, clock } = stage.bot;
    const at = clock.now();
    const one = {
      tenant: DEMO.tenant,
      school: DEMO.school,
      stream: '',
      person: stage.idOf('Marja'),
      view: 'af-desk',
      why: 'af',
    };
    const told = 'Er is heel veel gelezen. Dit gaat over de tijd vanaf';
    expect(JSON.stringify(await open('Wim', 'readings.open', ''))).not.toContain(told);
    await Promise.all(Array.from({ length: 10_001 }, async () => access.add({ ...one, at })));
    expect(JSON.stringify(await open('Wim', 'readings.open', ''))).toContain(told);
  });
});
