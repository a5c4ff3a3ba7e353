import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { MINUTE } from '../../services/domain/time.ts';
import { startPluis } from '../support/pluis.ts';

const SENTENCE =
  /Dit kan nu niet worden geopend, en er is niets opgeslagen\. Nog een keer drukken helpt niet\. Bel je AF\./;
const LOG = { initials: 'DV', group: 'groep 5', what: 'Kwam zonder jas.', danger: 'nee' };

describe('what does not open, or is not there', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await startPluis();
    const sanne = stage.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', LOG);
    await stage.rest();
  });
  afterEach(async () => stage.stop());

  const beside = <T>(work: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(join(stage.data, 'pluis.db'));
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  const rows = (sql: string): unknown[] => beside((database) => database.prepare(sql).all());
  const breaks = (kind: string): void =>
    // The version too: what is known by heart is read again.
    beside((database) =>
      database.exec(`UPDATE heads SET snapshot = x'00', version = version + 1 WHERE kind = '${kind}'`),
    );
  const opens = async (): Promise<string> => {
    const [signal] = (await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'signaal' }, undefined, 5)).items;
    const ids = { school: DEMO.school, stream: signal?.pk.split('|')[2] ?? '', step: '', render: 'r-1', seen: 1 };
    const data = { verb: 'triage.open', ids };
    const { body } = await stage.fake.client.act(stage.idOf('Marja'), 'dialog', {
      type: 'Action.Submit',
      verb: '',
      data,
    });
    return JSON.stringify(body);
  };

  it.each(['signaal', 'school'])(
    'is said to be so when it is the %s: nothing was stored, and whom to call',
    async (kind) => {
      breaks(kind);
      const body = await opens();
      expect(body).toMatch(SENTENCE);
      expect(body).not.toContain('Ik weet niet zeker');
      expect(body).toContain('112');
      // The acute panel is open, not behind a button.
      expect(body).toContain('Nu gevaar? Bel 112');
      expect(body).not.toContain('Action.ShowCard');
    },
  );

  it('does not keep the tick from other schools when it is a school', async () => {
    breaks('school');
    stage.moveWithout(momentOf('2026-12-01', '08:16'));
    await stage.beat();
    stage.moveWithout(stage.clock.now() + 16 * MINUTE);
    stage.logged.length = 0;
    await stage.beat();
    expect(stage.logged.filter((line) => line.includes('stream set aside')).length).toBeGreaterThan(1);
    expect(stage.logged.filter((line) => line.includes('"error"') && !line.includes('set aside'))).toEqual([]);
  });

  it('keeps still while its school is not there: nothing is written, sent, cancelled or begun', async () => {
    await stage.player('Marja').say('help');
    const sanne = stage.player('Sanne');
    await sanne.say('niet pluis');
    stage.fake.fail(1, 429);
    await sanne.press('Leg vast', { ...LOG, initials: 'ZQ' });
    await stage.rest();
    beside((database) => {
      for (const table of ['heads', 'commits']) database.exec(`DELETE FROM ${table} WHERE pk NOT LIKE '%|%|%'`);
    });
    const kept = (): unknown[] => [
      rows('SELECT pk, version FROM heads ORDER BY pk'),
      rows('SELECT pk, version FROM commits ORDER BY pk, version'),
      rows('SELECT pk, id, state, attempt, visible_at FROM deliveries ORDER BY pk, id'),
    ];
    const before = kept();
    expect(JSON.stringify(before)).toContain('"waiting"');
    stage.moveWithout(momentOf('2026-12-01', '08:16'));
    await stage.beat();
    stage.moveWithout(momentOf('2026-12-02', '08:16'));
    await stage.beat();
    expect(kept()).toEqual(before);
  });
});
