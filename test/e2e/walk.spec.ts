import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { play } from '../../sandbox/walk/story.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { momentOf } from '../../services/domain/calendar.ts';
import { DAY } from '../../services/domain/time.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { isObject, type Json } from '../../cards/json.ts';
import { startStage } from '../../sandbox/stage.ts';

const PEOPLE = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];
/** Words that were typed into forms on the way, and what a child could be known by. */
const TYPED = ['jas', 'brood', 'broertje', 'Bemoei', 'tandarts', 'Voorbeeld', 'RK', 'groep 8', 'wijkteam', 'ontbijt'];

/** Everything of an activity that can show up outside its chat. */
const previewsOf = (sent: unknown): string[] => {
  const body: Json = JSON.parse(JSON.stringify(sent ?? null));
  if (!isObject(body)) return [];
  const attachments = Array.isArray(body['attachments']) ? body['attachments'] : [];
  const cards = attachments.flatMap((one) => (isObject(one) && isObject(one['content']) ? [one['content']] : []));
  const first = cards.flatMap((card) => (Array.isArray(card['body']) ? card['body'].slice(0, 1) : []));
  return [
    body['summary'],
    body['text'],
    body['speak'],
    ...cards.flatMap((card) => [card['speak'], card['fallbackText'], card['title']]),
    ...first.map((element) => (isObject(element) ? element['text'] : 'no text')),
  ].filter((value): value is string => typeof value === 'string' && value !== '');
};

describe('a whole case', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-walk-'));
  const lines: string[] = [];
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage(data, momentOf('2026-11-02', '08:00'));
    await play(createNarrator(stage, PEOPLE, (line) => lines.push(line)));
  }, 30_000);

  afterAll(async () => {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const casussen = async () =>
    (await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 10)).items;
  const desks = () => [...stage.fake.world.desks.values()];
  const chats = (): string => JSON.stringify(desks().flatMap(({ messages }) => messages.map(({ card }) => card)));

  it('goes from the first feeling to closing, by pressing what stands on the cards', async () => {
    const [casus] = await casussen();
    expect(casus).toMatchObject({ status: 'closed', step: 'volgen' });
    expect(lines.join('\n')).toContain('Deze zaak is afgesloten');
  });

  it('shows on a lock screen only lines from the closed list', () => {
    const toasts = desks().flatMap((desk) => desk.toasts);
    expect(toasts.length).toBeGreaterThan(30);
    expect(toasts.filter((toast) => !Object.values<string>(NEUTRAL).includes(toast))).toEqual([]);
  });

  it('sends no preview, fallback or first line that is not from the closed list', () => {
    const sent = stage.fake.world.journal.filter(({ from, method }) => from === 'bot' && method !== 'GET');
    const seen = sent.flatMap(({ body }) => previewsOf(body));
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter((text) => !Object.values<string>(NEUTRAL).includes(text))).toEqual([]);
  });

  it("leaves nothing about the child in anybody's chat", () => {
    const all = chats();
    expect(
      TYPED.filter((word) => new RegExp(`\\b${word}\\b`).test(all.replaceAll(/"choices":\[[^\]]*\]/g, ''))),
    ).toEqual([]);
  });

  it('leaves nothing about the child in the log', () => {
    const all = stage.logged.join('');
    expect(TYPED.filter((word) => all.includes(word))).toEqual([]);
  });

  it('leaves no word that anybody typed, and no name, in any stored byte', () => {
    const files = readdirSync(data).filter((name) => name.includes('.db') || name === 'pluis.key');
    expect(files).toEqual(expect.arrayContaining(['pluis.db', 'keys.db', 'pluis.key']));
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(data, name))));
    // Three letters stand in so many sealed bytes by chance.
    const words = [...TYPED.filter((word) => word.length > 3), ...PEOPLE, 'groep', 'aandachtsfunctionaris', 'Linde'];
    expect(words.filter((word) => bytes.includes(word))).toEqual([]);
  });

  it('sends nothing that Teams would split, refuse or draw wrongly', () => {
    expect(stage.fake.world.violations).toEqual([]);
  });

  it('fails no delivery on the way', () => {
    expect(stage.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  it('ends with nobody waiting for anything but the look of next year', async () => {
    const [casus] = await casussen();
    expect(casus?.nextDueAt ?? 0).toBeGreaterThan(stage.bot.clock.now() + 300 * DAY);
    const cards = desks().flatMap(({ messages }) => messages);
    const open = cards.filter(({ card }) => JSON.stringify(card ?? {}).includes('Er wacht iets op je akkoord'));
    expect(open).toEqual([]);
  });
});
