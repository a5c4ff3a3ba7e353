import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { start } from '../../sandbox/walk/firstSteps.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { addDays, dayOf } from '../../services/domain/calendar.ts';
import { startPluis } from '../support/pluis.ts';
import { pressing } from '../support/pressing.ts';
import { readPdf } from './support.ts';

describe('a file for the next school', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-transfer-'));
  let stage: Stage;
  let casus: string;
  let lead: string;

  const pressed = pressing(() => stage);
  const press = async (who: string, verb: string, typed: Record<string, string> = {}) =>
    JSON.stringify(await pressed(who, verb, casus, typed));
  const linkIn = (answer: string): string => /http:\/\/localhost:\d+\/bestand\/[a-f0-9]{32}/.exec(answer)?.[0] ?? '';
  const today = (): string => dayOf(stage.bot.clock.now());
  const consent = async (answer: string) =>
    press('Marja', 'consent.record', {
      recipient: 'andereSchool',
      asked: 'gevraagd',
      answer,
      giver: 'moeder',
      date: today(),
    });
  const transfer = async (parts: string) =>
    press('Marja', 'overdracht.record', { goes: 'ja', school: 'De Wilgen', parts, why: 'Voor de nieuwe mentor.' });
  const paperAt = async (link: string) => (await readPdf(new Uint8Array(await (await fetch(link)).arrayBuffer()))).text;

  beforeAll(async () => {
    stage = await startPluis({ data });
    await start(createNarrator(stage, [], () => {}));
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 9);
    casus = items[0]?.pk.split('|')[2] ?? '';
    lead = 'Marja';
    const seen = { when: today(), source: 'zelf', points: 'past' };
    await press(lead, 'observation.add', {
      ...seen,
      fact: 'Kwam zonder jas door de regen.',
      meaning: 'Zij lijkt mij moe.',
    });
    await press(lead, 'leerling.leaves', {
      where: 'andereSchool',
      date: addDays(today(), 7),
      decision: 'melding',
      why: 'De zorgen zijn er nog.',
    });
    await press('Peter', 'step.approve');
  }, 60_000);
  afterAll(async () => {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('is not made without consent on paper', async () => {
    expect(linkIn(await transfer('gezien'))).toBe('');
    await consent('jaMondeling');
    expect(linkIn(await transfer('gezien'))).toBe('');
  });

  it('holds the parts that were chosen and nothing else, for the school that was named', async () => {
    await consent('jaPapier');
    const text = await paperAt(linkIn(await transfer('gezien')));
    expect(text).toContain('Voor: De Wilgen');
    expect(text).toContain('Kwam zonder jas door de regen.');
    expect(text).not.toContain('Zij lijkt mij moe.');
    expect(text).not.toContain('De zorgen zijn er nog.');
    expect(await paperAt(linkIn(await transfer('gezien,uitleg')))).toContain('Zij lijkt mij moe.');
  }, 20_000);

  it('is a reading in the log, and no longer opens when consent is withdrawn', async () => {
    const link = linkIn(await transfer('gezien'));
    expect((await fetch(link)).status).toBe(200);
    const { items } = await stage.bot.access.list(
      { tenant: DEMO.tenant, school: DEMO.school, stream: casus, from: 0 },
      undefined,
      1,
    );
    expect(items[0]).toMatchObject({ view: 'overdracht', stream: casus, person: stage.idOf('Marja') });
    const whole = { recipient: 'andereSchool', kind: 'dossier', why: 'Zij nemen het over.' };
    const file = linkIn(await press('Marja', 'dossier.export', whole));
    expect((await fetch(file)).status).toBe(200);
    await consent('ingetrokken');
    for (const one of [link, file]) expect((await fetch(one)).status).toBe(404);
  }, 20_000);
});
