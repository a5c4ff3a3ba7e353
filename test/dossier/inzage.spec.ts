import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObject, type Json } from '../../cards/json.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import { type Stage, startStage } from '../../sandbox/stage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { play } from '../../sandbox/walk/story.ts';
import { commitOf } from '../../services/codec.ts';
import { dayOf, momentOf } from '../../services/domain/calendar.ts';
import type { StoredEvent } from '../../services/domain/upcast.ts';
import { pressing } from '../support/pressing.ts';
import { readPdf } from './support.ts';

const PEOPLE = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];

/** Nothing of these is for a mother: what others said in confidence, and what was weighed of talking to her. Written by hand. */
const NOT_FOR_HER = [
  'ConsultatieRecorded',
  'AdviesVTRecorded',
  'WegingViewGiven',
  'GesprekSkipProposed',
  'LeerlingIngelicht',
  'KindcheckRecorded',
  'TerugkoppelingRecorded',
  'MeldingAssigned',
];

const LONG = 14;

/** Whatever somebody typed in it. */
const wordsIn = (data: Json): string[] => {
  if (typeof data === 'string') return data.length >= LONG && data.includes(' ') ? [data.replaceAll(/\s+/g, ' ')] : [];
  if (Array.isArray(data)) return data.flatMap(wordsIn);
  return isObject(data) ? Object.values(data).flatMap(wordsIn) : [];
};

describe('a file for a mother who asks', () => {
  const data = mkdtempSync(join(tmpdir(), 'pluis-inzage-'));
  let stage: Stage;
  let casus: string;

  const pressed = pressing(() => stage);
  const press = async (who: string, verb: string, typed: Record<string, string> = {}) =>
    JSON.stringify(await pressed(who, verb, casus, typed));
  const linkIn = (answer: string): string => /http:\/\/localhost:\d+\/bestand\/[a-f0-9]{32}/.exec(answer)?.[0] ?? '';
  const make = async (who = 'Marja') => {
    const answer = await fetch(linkIn(await press(who, 'inzage.make')));
    return readPdf(new Uint8Array(await answer.arrayBuffer()));
  };
  const events = async (): Promise<(StoredEvent & { version: number })[]> =>
    (await stage.bot.store.commits(`${DEMO.tenant}|${DEMO.school}|${casus}`, 1, 500)).flatMap(({ version, body }) =>
      commitOf(body).events.map((event) => ({ ...event, version })),
    );

  beforeAll(async () => {
    stage = await startStage(data, momentOf('2026-11-02', '08:00'));
    await play(createNarrator(stage, PEOPLE, () => {}));
    const { items } = await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 9);
    casus = items[0]?.pk.split('|')[2] ?? '';
    const date = dayOf(stage.bot.clock.now());
    await press('Marja', 'verzoek.record', { what: 'inzage', asker: 'moeder', date, identity: 'document' });
  }, 60_000);
  afterAll(async () => {
    await stage.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('is not made before the directie said so', async () => {
    expect(linkIn(await press('Marja', 'inzage.make'))).toBe('');
    expect(linkIn(await press('Marja', 'verzoek.answer', { answer: 'ja' }))).toBe('');
    await press('Peter', 'verzoek.answer', { answer: 'deels', why: 'Anderen vertelden in vertrouwen.' });
    expect(linkIn(await press('Sanne', 'inzage.make'))).toBe('');
  });

  it('holds nothing of what others said in confidence: it is not there, also not below something black', async () => {
    const { text } = await make();
    const wordsOf = async (isHers: boolean) =>
      (await events())
        .filter(({ type }) => NOT_FOR_HER.includes(type) !== isHers)
        .flatMap(({ data: of }) => wordsIn(JSON.parse(JSON.stringify(of))));
    // Somebody may have written the same sentence in two places.
    const hers = await wordsOf(true);
    const words = (await wordsOf(false)).filter((word) => !hers.includes(word));
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });

  it('holds what the school saw, decided and did, and says that not all is in it', async () => {
    const { text, pages } = await make();
    expect(pages[0]).toContain('Niet alles staat hierin');
    expect(text).toContain('Inzage: wat de school heeft vastgelegd');
    expect(text).toContain('De beslissing');
    const own = (await events()).filter(
      ({ type, data: of }) => type === 'ObservationAdded' && JSON.stringify(of).includes('"zelf"'),
    );
    const words = own.flatMap(({ data: of }) => wordsIn(JSON.parse(JSON.stringify(of))));
    expect(words.filter((word) => text.includes(word)).length).toBeGreaterThan(0);
  });

  it('holds no name of any colleague where who reports stays unknown', async () => {
    const anonymous = (await events()).some(
      ({ type, data: of }) => type === 'MeldingAssigned' && !JSON.stringify(of).includes('"anon":"ja"'),
    );
    const { text } = await make();
    const named = ['Sanne', 'Marja', 'Peter', 'Joost', 'Fatma', 'Hanna'].filter((name) =>
      new RegExp(`\\b${name}\\b`, 'i').test(text),
    );
    expect({ anonymous, named: named.length > 0 }).toEqual({ anonymous, named: !anonymous });
  });

  it('leaves out what somebody chose, each with a reason that stays in the casus', async () => {
    const seen = (await events()).find(
      ({ type, data: of }) => type === 'FollowUpNoted' && wordsIn(JSON.parse(JSON.stringify(of))).length > 0,
    );
    const [word = ''] = wordsIn(JSON.parse(JSON.stringify(seen?.data ?? {})));
    expect((await make()).text).toContain(word);
    await press('Peter', 'inzage.choose', {
      items: `v-${seen?.version ?? 0}`,
      how: 'weglaten',
      why: 'Dit gaat over haar zus.',
    });
    const { text } = await make();
    expect(text).not.toContain(word);
    expect(text).not.toContain('haar zus');
  }, 20_000);

  it('is an act in the casus and a reading, also of the list that it is chosen from', async () => {
    await press('Marja', 'access-file.open');
    await make();
    const { items } = await stage.bot.access.list(
      { tenant: DEMO.tenant, school: DEMO.school, stream: casus, from: 0 },
      undefined,
      2,
    );
    expect(items.map(({ view }) => view)).toEqual(['inzage', 'access-file']);
    expect((await events()).at(-1)?.type).toBe('InzageMade');
  });
});
