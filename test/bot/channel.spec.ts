import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { play } from '../../sandbox/walk/story.ts';
import { school } from '../../services/aggregates/school.ts';
import { momentOf } from '../../services/domain/calendar.ts';
import { channelOf } from '../../services/domain/channel.ts';
import { settlementOf } from '../../services/deliver/settlement.ts';
import { handle } from '../../services/handle.ts';
import { pkOf } from '../../services/ids.ts';
import type { Delivery } from '../../services/ports.ts';
import { startPluis } from '../support/pluis.ts';

const PEOPLE = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];
/** What a child, a colleague, a step or an institution could be known by, and words that were typed on the way. */
const CANARIES = [
  ...DEMO.everybody.map(({ name }) => name),
  'Voorbeeld',
  'RK',
  'groep',
  'jas',
  'brood',
  'tandarts',
  'wijkteam',
  'Veilig Thuis',
  'Meldcode',
  'weeg',
  'wegen',
  'gesprek',
  'melding',
  'signaal',
  'kind',
];

describe('the channel of a team', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await startPluis({ day: '2026-11-02' });
  });
  afterEach(async () => stage.stop());

  const switchOn = async (): Promise<void> => {
    await handle(stage.bot, school, {
      pk: pkOf(DEMO.tenant, DEMO.school, ''),
      person: stage.idOf('Peter'),
      command: { type: 'school.channel', input: { channel: 'aan' } },
      receipt: 'on',
      seen: 0,
      card: undefined,
    });
  };
  const posts = () => stage.fake.world.channel.messages.flatMap(({ card }) => (card === undefined ? [] : [card]));
  const meetings = () => posts().filter((card) => JSON.stringify(card).includes('overleg klaar'));
  const walk = async (): Promise<void> => play(createNarrator(stage, PEOPLE, () => {}));

  it('gets one line with a code when a weighing is planned, and nothing of a child', async () => {
    await switchOn();
    await stage.fake.client.joinTeam(stage.idOf('Peter'));
    await walk();
    expect(meetings()).toHaveLength(1);
    const [card] = meetings();
    expect(JSON.stringify(card?.['body'])).toMatch(/Er staat een overleg klaar\..*Code [0-9A-Z]{4}/);
    const all = JSON.stringify(meetings()).replaceAll(/"(?:verb|stream|school|render)":"[^"]*"/g, '');
    for (const canary of CANARIES) expect(all).not.toMatch(new RegExp(`\\b${canary}`));
    expect(all).not.toContain('Acuut gevaar');
  }, 30_000);

  it('shows a view of his own to whom it waits for, by the id that Teams knows him by', async () => {
    await switchOn();
    await stage.fake.client.joinTeam(stage.idOf('Peter'));
    await walk();
    const refresh = JSON.stringify(meetings()[0]?.['refresh'] ?? '');
    expect(refresh).toContain('"verb":"channel.view"');
    expect(refresh).toContain(`29:${stage.idOf('Fatma')}`);
    expect(refresh).not.toContain(`29:${stage.idOf('Sanne')}`);
  }, 30_000);

  it('gets nothing while the school has not asked for it, or when somebody without that right put Pluis there', async () => {
    await stage.fake.client.joinTeam(stage.idOf('Peter'));
    await walk();
    expect(meetings()).toEqual([]);
    await stage.fake.client.joinTeam(stage.idOf('Sanne'));
    expect(await stage.bot.persons.get({ tenant: DEMO.tenant, person: channelOf('elders') }, 'reference', 0)).toBe(
      undefined,
    );
  }, 30_000);

  it('never gets a message twice by itself: in doubt it waits for a person', () => {
    const now = momentOf('2026-11-02', '09:00');
    const delivery: Delivery = {
      pk: 't|s|c-1',
      id: 'd-0000000001-0',
      visibleAt: now,
      kind: 'nudge',
      recipient: { tenant: DEMO.tenant, person: channelOf(DEMO.school) },
      bundle: 'now',
      reason: new Uint8Array(),
      state: 'leased',
      attempt: 1,
      doubts: 0,
      note: '',
    };
    const ambiguous = { kind: 'ambiguous', note: '504' } as const;
    expect(settlementOf(ambiguous, delivery, now)).toEqual({ state: 'held', note: '504' });
    const toOne = { ...delivery, recipient: { tenant: DEMO.tenant, person: stage.idOf('Marja') } };
    expect(settlementOf(ambiguous, toOne, now)).toMatchObject({ state: 'waiting', doubt: true });
  });
});
