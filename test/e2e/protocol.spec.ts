import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { laysDown } from '../../bot/cli/layDown.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { buttonsOf } from '../../sandbox/fakeTeams/buttons.ts';
import { actionOf } from '../../sandbox/fakeTeams/player.ts';
import { type Stage, startStage } from '../../sandbox/stage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { signals, start } from '../../sandbox/walk/firstSteps.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { factsOf } from '../../services/facts.ts';
import { pkOf } from '../../services/ids.ts';
import { PROTOCOL } from '../domain/support/school.ts';

const data = mkdtempSync(join(tmpdir(), 'pluis-protocol-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const check = (file: string) => spawnSync('npm', ['run', '-s', 'protocol', '--', 'check', file], { encoding: 'utf8' });
const written = (name: string, content: string): string => {
  const file = join(data, name);
  writeFileSync(file, content);
  return file;
};

describe('npm run protocol -- check', () => {
  it('draws a route that is right', () => {
    const { status, stdout } = check('services/protocols/sot5.json');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^flowchart TD\n/);
  });
  it('says all that is wrong with another, and what is no file of it', () => {
    const { status, stderr } = check(written('a.json', JSON.stringify({ ...PROTOCOL, owner: '', leads: [] })));
    expect(status).toBe(1);
    expect(stderr).toContain('"owner" is leeg');
    expect(stderr).toContain('"leads" is leeg');
    expect(check(written('b.json', '{')).stderr).toContain('geen geldig JSON-bestand');
  });
});

describe('a casus on a version that the school withdraws', () => {
  const karin = DEMO.input.people.find(({ name }) => name === 'Karin')?.id ?? '';
  const where = { tenant: DEMO.tenant, school: DEMO.school, person: karin };
  const own = (version: string) => ({ ...PROTOCOL, version, name: `Onze stappen ${version}` });
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage(join(data, 'stage'), momentOf('2026-11-02', '08:00'));
  });
  afterAll(async () => stage.stop());

  it('keeps it until the AF has read why, and goes on with the next one', async () => {
    const { bot } = stage;
    const story = createNarrator(stage, [], () => {});
    expect(await laysDown(bot, { type: 'protocol.store', input: { protocol: own('1') } }, where)).toBe('');
    await signals(story);
    await start(story);
    const protocolNow = async (): Promise<string> => {
      const [head] = (await bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 1)).items;
      const school = await bot.schools.load(DEMO.tenant, DEMO.school);
      const pk = pkOf(DEMO.tenant, DEMO.school, '');
      return factsOf(bot, school, head, { pk, person: karin }).protocol.name;
    };
    expect(await protocolNow()).toBe('Onze stappen 1');
    expect(await laysDown(bot, { type: 'protocol.store', input: { protocol: own('2') } }, where)).toBe('');
    expect(await protocolNow()).toBe('Onze stappen 1');
    const input = { id: PROTOCOL.id, version: '1', goOnWith: '2', why: 'De vraag om toestemming stond te laat.' };
    expect(await laysDown(bot, { type: 'protocol.withdraw', input }, where)).toBe('');
    await story.say('Marja', 'mijn werk');
    await story.press('Marja', 'Open');
    expect(story.reads('Marja').join('\n')).toContain('voor jou: verder op de nieuwe versie van de stappen');
    await pressVerb('Marja', 'protocol-move.open');
    expect(story.reads('Marja').join('\n')).toContain('Waarom: De vraag om toestemming stond te laat.');
    await story.press('Marja', 'Akkoord');
    expect(await protocolNow()).toBe('Onze stappen 2');
  });

  /** Where several buttons have one title, the one that leads there. */
  const pressVerb = async (who: string, verb: string): Promise<void> => {
    const { desk } = stage.player(who);
    const button = buttonsOf(desk.dialog?.card ?? {}).find(({ action }) =>
      JSON.stringify(action).includes(`"${verb}"`),
    );
    if (button === undefined) throw new Error(`no button to ${verb}`);
    await stage.fake.client.act(stage.idOf(who), 'dialog', actionOf(button, {}, false));
    await stage.rest();
  };
});
