import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isObject, text } from '../../sandbox/fakeTeams/json.ts';
import type { Posted } from '../../sandbox/fakeTeams/client.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { startPluis } from '../support/pluis.ts';

const SENTENCE = 'Viel bij rekenen in slaap.';
const LOG = { initials: 'DV', group: 'groep 5', what: SENTENCE, danger: 'nee' };

/** What the person reads: an invoke message, or the words of a dialog. */
const saidIn = ({ body }: Posted): string => (isObject(body) ? text(body['value']) || JSON.stringify(body) : '');

const pagesOf = (data: string): number => {
  const database = new DatabaseSync(join(data, 'pluis.db'));
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  database.close();
  return pages;
};

describe('bad input', () => {
  let pluis: Stage;
  beforeEach(async () => {
    pluis = await startPluis();
  });
  afterEach(async () => {
    await pluis.stop();
  });

  const signals = async (): Promise<number> => {
    const { bot } = pluis;
    const { items } = await bot.store.list(
      { tenant: '9d2c1f40-5a7b-4c1e-8f00-0000000000aa', kind: 'signaal' },
      undefined,
      50,
    );
    return items.length;
  };
  const log = async (typed: Record<string, string>, force = false): Promise<Posted> => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    return sanne.press('Leg vast', typed, { force });
  };
  const alive = async (): Promise<void> => {
    expect((await fetch(`${pluis.url}/healthz`)).status).toBe(200);
    expect((await log(LOG)).status).toBe(200);
  };

  it('that is too large gets a bare 413', async () => {
    const posted = await pluis.fake.client.post({ text: 'x'.repeat(200_000) });
    expect(posted).toEqual({ status: 413, body: undefined });
    await alive();
  });

  it.each([
    ['no JSON', '{"type":'],
    ['an empty object', '{}'],
    ['a list', '[1,2]'],
    ['a number', '5'],
    ['null', 'null'],
    ['a prototype', '{"__proto__":{"type":"message"}}'],
  ])('that is %s gets a bare 400', async (_, body) => {
    expect(await pluis.fake.client.post(body)).toEqual({ status: 400, body: undefined });
    await alive();
  });

  it('that is no JSON by its own word gets a bare 415', async () => {
    expect(await pluis.fake.client.post('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual({
      status: 415,
      body: undefined,
    });
  });

  it('with an unknown verb is answered as an old card, and nothing is stored', async () => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    const message = sanne.desk.messages.at(-1)?.id ?? '';
    const ids = { school: 'linde', stream: '', step: '', render: 'r', seen: 0 };
    for (const verb of ['casus.explode', '__proto__', 'constructor', '']) {
      const posted = await pluis.fake.client.act(
        pluis.idOf('Sanne'),
        { message },
        { type: 'Action.Execute', verb, data: { verb, ids } },
      );
      expect(saidIn(posted)).toContain('verouderd');
    }
    expect(await signals()).toBe(0);
    await alive();
  });

  it.each([
    ['no ids', { verb: 'signaal.record' }],
    ['ids that are text', { verb: 'signaal.record', ids: 'x' }],
    [
      'a stream of another shape',
      { verb: 'signaal.seen', ids: { school: 'linde', stream: '../../x', step: '', render: 'r', seen: 0 } },
    ],
    ['a card of another version', { verb: 'signaal.record', ids: { school: 'linde', stream: '' } }],
    [
      'a list for a field',
      { verb: 'signaal.record', ids: { school: 'linde', stream: '', step: '', render: 'r', seen: 0 }, what: ['x'] },
    ],
    ['nothing', {}],
  ])('from a card with %s is answered as an old card', async (_, data) => {
    const posted = await pluis.fake.client.act(
      pluis.idOf('Sanne'),
      { message: '1' },
      { type: 'Action.Execute', verb: 'x', data },
    );
    expect(posted.status).toBe(200);
    expect(saidIn(posted)).toContain('verouderd');
    expect(await signals()).toBe(0);
  });

  it("with a stream that is not there, or not one's own, hears the same: no access", async () => {
    await log(LOG);
    const { items } = await pluis.bot.store.list(
      { tenant: '9d2c1f40-5a7b-4c1e-8f00-0000000000aa', kind: 'signaal' },
      undefined,
      1,
    );
    const own = items[0]?.pk.split('|')[2] ?? '';
    for (const stream of [own, `s-${'a'.repeat(26)}`]) {
      const ids = { school: 'linde', stream, step: '', render: 'r', seen: 0 };
      for (const verb of ['triage.open', 'my-case.open', 'signaal.withdraw']) {
        const data = { verb, ids, why: 'dubbel' };
        const posted = await pluis.fake.client.act(pluis.idOf('Joost'), 'dialog', {
          type: 'Action.Submit',
          verb: '',
          data,
        });
        expect(JSON.stringify(posted.body)).toContain('geen toegang');
        expect(JSON.stringify(posted.body)).not.toContain('DV');
      }
    }
  });

  it('to another school of the tenant is no way in', async () => {
    const ids = { school: 'andere', stream: '', step: '', render: 'r', seen: 0 };
    const posted = await pluis.fake.client.act(
      pluis.idOf('Sanne'),
      { message: '1' },
      { type: 'Action.Execute', verb: 'x', data: { verb: 'signaal.record', ids, ...LOG } },
    );
    expect(saidIn(posted)).toContain('nog niet toegevoegd');
    expect(await signals()).toBe(0);
  });

  it('from a pupil without a role stores nothing, whatever he presses', async () => {
    const daan = pluis.player('Daan');
    await daan.say('niet pluis');
    expect(daan.buttons()).toEqual([]);
    const ids = { school: 'linde', stream: '', step: '', render: 'r', seen: 0 };
    const posted = await pluis.fake.client.act(
      pluis.idOf('Daan'),
      { message: '1' },
      { type: 'Action.Execute', verb: 'x', data: { verb: 'signaal.record', ids, ...LOG } },
    );
    expect(saidIn(posted)).toContain('nog niet toegevoegd');
    expect(await signals()).toBe(0);
  });

  it('with a missing field says which one, by its label', async () => {
    expect(saidIn(await log({ ...LOG, what: '' }, true))).toBe('Vul nog in: Wat zag of hoorde je.');
    expect(saidIn(await log({ ...LOG, danger: 'misschien' }, true))).toBe('Vul nog in: Is er nu gevaar.');
    expect(await signals()).toBe(0);
  });

  it('with a text that is too long says by how much, counting an emoji as one', async () => {
    expect(saidIn(await log({ ...LOG, what: '🙂'.repeat(4000) }))).toBe(
      'Dit is te lang (2000 tekens te veel). Je tekst staat er nog.',
    );
    expect(await signals()).toBe(0);
  });

  it('with a name for initials asks for initials', async () => {
    expect(saidIn(await log({ ...LOG, initials: 'Daan de Vries' }))).toContain('alleen initialen');
    expect(await signals()).toBe(0);
  });

  it.each([
    ['control characters', 'a\u0000b\u0008c\u202Ed', 'abcd'],
    ['a template', '${root} ${$root.ids} $when', '${root} ${$root.ids} $when'],
    ['Markdown', '**vet** [klik](http://evil.example) <b>x</b>', '**vet** [klik](http://evil.example) <b>x</b>'],
    ['a formula for dates', '{{DATE(2020-01-01)}}', '{{DATE(2020-01-01)}}'],
  ])('with %s is kept and shown literally, in a text run', async (_, what, expected) => {
    await log({ ...LOG, what });
    await pluis.rest();
    const marja = pluis.player('Marja');
    await marja.press('Open');
    const card = JSON.stringify(marja.desk.dialog?.card);
    expect(card).toContain(`{"type":"TextRun","text":${JSON.stringify(expected)}}`);
    expect(card).not.toContain(`"type":"TextBlock","text":${JSON.stringify(expected)}`);
  });

  it('pressed twice at once makes one signal', async () => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    const both = await Promise.all([sanne.press('Leg vast', LOG), sanne.press('Leg vast', LOG)]);
    expect(both.map(saidIn).every((answer) => answer.includes('Vastgelegd'))).toBe(true);
    expect(await signals()).toBe(1);
  });

  it('redelivered with a new id, also after later acts, is answered and not done again', async () => {
    await log(LOG);
    await pluis.rest();
    const again = await pluis.fake.client.redeliver();
    expect(saidIn(again)).toContain('Vastgelegd');
    await pluis.player('Marja').press('Open');
    await log({ ...LOG, what: 'Iets anders.' });
    expect(await signals()).toBe(2);
    await pluis.fake.client.redeliver();
    expect(await signals()).toBe(2);
  });

  it('marked as an automatic refresh never does anything', async () => {
    const sanne = pluis.player('Sanne');
    await sanne.say('niet pluis');
    const message = sanne.desk.messages.at(-1)?.id ?? '';
    const ids = { school: 'linde', stream: '', step: '', render: 'r', seen: 0 };
    const posted = await pluis.fake.client.refresh(pluis.idOf('Sanne'), message, {
      type: 'Action.Execute',
      verb: 'signaal.record',
      data: { verb: 'signaal.record', ids, ...LOG },
    });
    expect(posted.status).toBe(200);
    expect(await signals()).toBe(0);
  });

  it('while the store is locked says that it is not sure, and nothing is half done', async () => {
    const other = new DatabaseSync(join(pluis.data, 'pluis.db'));
    other.exec('BEGIN IMMEDIATE');
    const posted = await log(LOG);
    expect(saidIn(posted)).toMatch(/^Ik weet niet zeker of dit is opgeslagen\. .* Kenmerk [0-9A-F]{6}\.$/);
    expect(saidIn(posted)).not.toContain('SQLITE');
    other.exec('ROLLBACK');
    other.close();
    expect(await signals()).toBe(0);
    expect(saidIn(await pluis.fake.client.redeliver())).toContain('Vastgelegd');
    expect(await signals()).toBe(1);
  });

  it('while the store is full loses nothing that was acknowledged, and says that it is not sure', async () => {
    await pluis.stop();
    const data = mkdtempSync(join(tmpdir(), 'pluis-full-'));
    await (await startPluis({ data })).stop();
    pluis = await startPluis({ data, maxPages: pagesOf(data) + 12 });
    let kept = 0;
    let last = '';
    for (; !last.startsWith('Ik weet niet zeker'); kept += 1)
      last = saidIn(await log({ ...LOG, initials: `A${kept}`, what: 'x'.repeat(1500) }));
    expect(await signals()).toBe(kept - 1);
    expect((await fetch(`${pluis.url}/healthz`)).status).toBe(200);
    rmSync(data, { recursive: true, force: true });
  });

  it('while the store cannot be reached still shows the numbers at once', async () => {
    const other = new DatabaseSync(join(pluis.data, 'pluis.db'));
    other.exec('BEGIN IMMEDIATE');
    const noor = pluis.player('Noor');
    await noor.say('acuut');
    expect(noor.reads().join(' ')).toContain('Bel 112');
    const posted = await noor.press('Waarschuw mijn school');
    expect(saidIn(posted)).toContain('Bel zelf: 112');
    other.exec('ROLLBACK');
    other.close();
  });

  it('never leaves a word that somebody typed in the log', async () => {
    await log(LOG);
    await log({ ...LOG, what: '' }, true);
    await pluis.rest();
    expect(pluis.logged.join('')).not.toContain('slaap');
    expect(pluis.logged.join('')).not.toContain('DV');
    expect(pluis.fake.world.violations).toEqual([]);
  });
});
