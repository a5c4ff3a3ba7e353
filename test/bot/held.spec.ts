import { dispatch } from '../../bot/dispatch.ts';
import { pressOf } from '../../bot/press.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { pkOf } from '../../services/ids.ts';
import { batchTo, deliveryAt } from '../contract/support/batches.ts';
import { startPluis } from '../support/pluis.ts';

/** Long after every other moment of this test: nobody else takes them. */
const LATER = Date.parse('2030-01-01');
const MANY = 60;

describe('messages that wait for a word of somebody', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startPluis();
  }, 30_000);
  afterAll(async () => stage.stop());

  const hold = async (ref: { pk: string; id: string }): Promise<void> => {
    const { store } = stage.bot;
    expect(await store.claim(ref, LATER, 1000, 'test')).toBeDefined();
    expect(await store.settle(ref, 'test', { state: 'held', note: 'fence' })).toBe(true);
  };

  it('are all shown to who may see them, also behind many of a stream that does not open', async () => {
    const { store } = stage.bot;
    // Stands before every other signal.
    const broken = pkOf(DEMO.tenant, DEMO.school, `s-${'2'.repeat(26)}`);
    const deliveries = Array.from({ length: MANY }, (_, number) => deliveryAt(1, number, { visibleAt: LATER }));
    await store.append(batchTo(broken, 1, { deliveries, head: { school: DEMO.school, tenant: DEMO.tenant } }));
    for (const { id } of deliveries) await hold({ pk: broken, id });
    const sanne = stage.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', { initials: 'DV', group: 'groep 5', what: 'Zonder jas.', danger: 'nee' });
    const { items } = await store.visible(LATER, undefined, 99);
    const own = items.find(({ pk }) => pk > broken);
    if (own === undefined) throw new Error('no message of the signal');
    await hold(own);

    const ids = { school: DEMO.school, stream: '', step: '', render: 'r', seen: 0 };
    const from = { surface: 'dialog', tenant: DEMO.tenant, automatic: false, card: undefined } as const;
    const press = pressOf({ verb: 'restored.open', ids }, { ...from, person: stage.idOf('Marja') });
    if (press === undefined) throw new Error('no press');
    const drawn = JSON.stringify(await dispatch(press, stage.bot));
    expect(drawn).toContain('Is dit al gedaan?');
    expect(drawn).toContain(own.id);
    expect(drawn).not.toContain('2'.repeat(26));
  });
});
