import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { casus } from '../../services/aggregates/casus.ts';
import { dayOf } from '../../services/domain/calendar.ts';
import type { CasusCommand } from '../../services/domain/casus/inputs.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import { does, starts } from '../domain/support/inputs.ts';
import { startPluis } from '../support/pluis.ts';
import { pressing } from '../support/pressing.ts';
import { linkIn, paperAt } from './support.ts';

const MERGED = 'c-aaaaaaaaaaaaaaaaaaaaaaaaaa';
const CASUS = 'c-bbbbbbbbbbbbbbbbbbbbbbbbbb';

describe('a file for a mother, of a casus in which another one about her child went on', () => {
  let stage: Stage;
  let acts = 0;

  const act = async (who: string, stream: string, command: CasusCommand): Promise<void> => {
    acts += 1;
    const pk = pkOf(DEMO.tenant, DEMO.school, stream);
    const from = { person: stage.idOf(who), receipt: `act-${acts}`, seen: 0, card: undefined };
    const { kind } = await handle(stage.bot, casus, { pk, ...from, command });
    expect(kind).toBe('accepted');
  };
  const pressed = pressing(() => stage);
  const press = async (who: string, stream: string, verb: string, typed: Record<string, string> = {}) =>
    JSON.stringify(await pressed(who, verb, stream, typed));
  const make = async () => paperAt(await press('Marja', CASUS, 'inzage.make'));

  beforeAll(async () => {
    stage = await startPluis();
    const lead = { signals: [], leadWho: stage.idOf('Sanne') };
    for (const stream of [MERGED, CASUS]) await act('Marja', stream, starts(lead));
    await act('Sanne', CASUS, does('observation.add', { fact: 'Kwam zonder jas.' }));
    await act('Sanne', MERGED, does('observation.add', { fact: 'Slaapt in de kring.' }));
    await act('Sanne', MERGED, does('observation.add', { fact: 'Oma zei dat het thuis vol is.', source: 'ander' }));
    await act('Sanne', MERGED, does('consultatie.record', { outcome: 'De vorige juf zag het ook.' }));
    await act('Marja', MERGED, does('casus.merge', { other: CASUS }));
    await stage.rest();
    const date = dayOf(stage.bot.clock.now());
    await press('Marja', CASUS, 'verzoek.record', { what: 'inzage', asker: 'moeder', date, identity: 'bekend' });
    await press('Peter', CASUS, 'verzoek.answer', { answer: 'ja' });
  }, 60_000);
  afterAll(async () => stage.stop());

  it('holds what the school saw in both, and by the same rules nothing that was said in confidence', async () => {
    const { text } = await make();
    expect(text).toContain('Kwam zonder jas.');
    expect(text).toContain('Slaapt in de kring.');
    for (const said of ['Oma zei', 'De vorige juf']) expect(text).not.toContain(said);
  }, 20_000);

  it('is chosen line by line in both: what was merged stands in the list with its own code', async () => {
    const page = await press('Peter', CASUS, 'access-file.open');
    expect(page).toMatch(/leest · zaak [A-Z2-9]{4} · Sanne · [^"]* · Slaapt in de kring\./);
    expect(page).toMatch(/weg · zaak [A-Z2-9]{4} · Sanne · [^"]* · Oma zei/);
    const why = 'Dit gaat over een ander kind.';
    await press('Peter', CASUS, 'inzage.choose', { items: `v-2-${MERGED}`, how: 'weglaten', why });
    const { text } = await make();
    expect(text).not.toContain('Slaapt in de kring.');
    expect(text).toContain('Kwam zonder jas.');
  }, 20_000);

  it('is a reading of both, also of the list', async () => {
    const filter = { tenant: DEMO.tenant, school: DEMO.school, stream: MERGED, from: 0 };
    const before = await stage.bot.access.list(filter, undefined, 99);
    await press('Marja', CASUS, 'access-file.open');
    await make();
    const { items } = await stage.bot.access.list(filter, undefined, 99);
    expect(items.slice(0, -before.items.length).map(({ view, why }) => [view, why])).toEqual([
      ['inzage', 'samengevoegd'],
      ['access-file', 'samengevoegd'],
    ]);
  }, 20_000);

  it('is asked for where the casus goes on, and nowhere else', async () => {
    const date = dayOf(stage.bot.clock.now());
    const typed = { what: 'inzage', asker: 'vader', date, identity: 'bekend' };
    const answer = await press('Marja', MERGED, 'verzoek.record', typed);
    expect(answer).toContain('Leg het verzoek daar vast');
    expect(linkIn(await press('Marja', MERGED, 'inzage.make'))).toBe('');
    expect(await press('Marja', MERGED, 'casus-more.open')).not.toContain('Iemand vraagt inzage');
  });
});
