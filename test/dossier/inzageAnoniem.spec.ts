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
import { paperAt } from './support.ts';

describe('a file for a mother, where who reports must stay unknown', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-anoniem-'));
  let stage: Stage;
  let casus: string;

  const pressed = pressing(() => stage);
  const press = async (who: string, verb: string, typed: Record<string, string> = {}) =>
    JSON.stringify(await pressed(who, verb, casus, typed));
  /** Who of the school is named in it. */
  const namedIn = async (text: string): Promise<string[]> => {
    const { people } = await stage.bot.schools.load(DEMO.tenant, DEMO.school);
    const first = people.map(({ name }) => name.split(' ')[0] ?? name);
    return first.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text));
  };
  const today = (): string => dayOf(stage.bot.clock.now());

  beforeAll(async () => {
    stage = await startPluis({ data });
    await start(createNarrator(stage, [], () => {}));
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 9);
    casus = items[0]?.pk.split('|')[2] ?? '';
    const seen = { when: today(), source: 'zelf', points: 'past' };
    await press('Marja', 'observation.add', { ...seen, fact: 'peter zag haar zonder jas.', meaning: '' });
    const leaves = {
      where: 'andereSchool',
      date: addDays(today(), 7),
      decision: 'melding',
      why: 'De zorgen zijn er nog.',
    };
    await press('Marja', 'leerling.leaves', leaves);
    await press('Peter', 'step.approve');
    const anon = { anon: 'gevaarMelder', anonWhy: 'Vader dreigde op het plein.' };
    await press('Marja', 'melding.assign', {
      reporter: stage.idOf('Peter'),
      why: 'Hij kent het gezin het best.',
      ...anon,
    });
    await press('Marja', 'verzoek.record', { what: 'inzage', asker: 'moeder', date: today(), identity: 'bekend' });
    await press('Peter', 'verzoek.answer', { answer: 'ja' });
  }, 60_000);
  afterAll(async () => {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('names no colleague at all, also where somebody typed a name, and says nothing of who reports', async () => {
    const { text } = await paperAt(await press('Marja', 'inzage.make'));
    expect(text).toContain('een collega zag haar zonder jas.');
    expect(await namedIn(text)).toEqual([]);
    expect(text).not.toMatch(/kent het gezin|dreigde|Gemaakt op .* door Marja/);
  }, 20_000);

  it('names no colleague either where the next school gets it: the family may ask that school', async () => {
    const consent = { recipient: 'andereSchool', asked: 'gevraagd', answer: 'jaPapier', giver: 'moeder' };
    await press('Marja', 'consent.record', { ...consent, date: today() });
    const parts = { goes: 'ja', school: 'De Wilgen', parts: 'gezien,besluit', why: 'Voor de nieuwe mentor.' };
    const whole = { recipient: 'andereSchool', kind: 'dossier', why: 'Zij nemen het over.' };
    for (const answer of [
      await press('Marja', 'overdracht.record', parts),
      await press('Marja', 'dossier.export', whole),
    ]) {
      const { text } = await paperAt(answer);
      expect(text).toContain('een collega zag haar zonder jas.');
      expect(await namedIn(text)).toEqual([]);
      expect(text).not.toMatch(/kent het gezin|dreigde/);
    }
  }, 20_000);

  it('says to Veilig Thuis on the first page that he must, with the ground', async () => {
    const typed = { recipient: 'veiligThuis', kind: 'melding', why: 'Zij vroegen erom.' };
    const { pages, text } = await paperAt(await press('Marja', 'dossier.export', typed));
    expect(pages[0]).toContain('Wie meldt, moet voor het gezin onbekend blijven.');
    expect(text).toContain('Vader dreigde op het plein.');
  }, 20_000);
});
