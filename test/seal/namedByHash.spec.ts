import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { startPluis } from '../support/pluis.ts';

describe('what the store shows of what is kept for a person', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startPluis();
  });
  afterAll(async () => stage.stop());

  const STREAM = 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa';

  const idsInStore = (): string => {
    const database = new DatabaseSync(join(stage.data, 'pluis.db'), { readOnly: true });
    const rows = database.prepare('SELECT id FROM persons').all();
    database.close();
    return rows.map(({ id }) => String(id)).join('\n');
  };

  it('opens no link to a file', async () => {
    const { tenant, school } = DEMO;
    const person = stage.idOf('Marja');
    const wanted = {
      tenant,
      school,
      stream: STREAM,
      person,
      recipient: 'veiligThuis',
      who: '',
      kind: 'dossier',
    } as const;
    const token = (await stage.bot.files.offer(wanted)).split('/').at(-1) ?? '';
    expect(await stage.bot.files.find(token)).toEqual(wanted);
    const ids = idsInStore().split('\n');
    expect(await Promise.all(ids.map(async (id) => stage.bot.files.find(id)))).toEqual(ids.map(() => undefined));
    expect(ids).not.toContain(token);
  });

  it('does not tell which form is half filled, nor for which casus', async () => {
    const before = idsInStore();
    const ids = { school: DEMO.school, stream: STREAM, step: '', render: 'r1', seen: 0 };
    const from = {
      surface: 'dialog',
      tenant: DEMO.tenant,
      person: stage.idOf('Marja'),
      automatic: false,
      card: undefined,
    } as const;
    const press = pressOf({ verb: 'draft.save', ids, page: 'signaal-start', to: 2, fullName: 'R. Voorbeeld' }, from);
    if (press === undefined) throw new Error('no press');
    await dispatch(press, stage.bot);
    const after = idsInStore();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after).not.toContain(STREAM);
    expect(after).not.toContain('signaal-start');
  });
});
