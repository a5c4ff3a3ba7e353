import { CASUS_PAGES } from '../../cards/pages.ts';
import { DEMO } from '../../sandbox/demoSchool.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { createNarrator, type Narrator } from '../../sandbox/walk/narrator.ts';
import { playToWeighing } from '../../sandbox/walk/story.ts';
import { NEUTRAL } from '../../services/domain/neutral.ts';
import { startPluis } from '../support/pluis.ts';

const VIEW = { danger: 'nee', growth: 'ja', risk: 'groot', against: '' };

/** Fatma and Hanna have given a view; Joost and Peter, who is in the chair, have not. */
describe('a weighing, in Teams', () => {
  let stage: Stage;
  let story: Narrator;
  let stream: string;

  const gives = async (who: string, why: string, danger = 'nee'): Promise<void> => {
    await story.open(who, 'Er staat een vraag');
    await story.press(who, 'Ga verder');
    await story.press(who, 'Leg vast', { ...VIEW, danger, why });
  };
  /** Asks for a page of the casus, whether a button leads there or not. */
  const opensBySelf = async (who: string, verb: string): Promise<void> => {
    const ids = { school: 'linde', stream, step: '', render: 'r', seen: 0 };
    const message = stage.player(who).desk.messages.at(-1)?.id ?? '';
    const data = { msteams: { type: 'task/fetch' }, verb, ids };
    await stage.fake.client.act(stage.idOf(who), { message }, { type: 'Action.Submit', verb: '', data });
  };
  /** Everything that somebody has on screen: the dialog that is open, and every card in the chat. */
  const screenOf = (who: string): string => {
    const { dialog, messages } = stage.player(who).desk;
    return JSON.stringify([dialog?.card, messages.map(({ card }) => card)]);
  };

  beforeEach(async () => {
    stage = await startPluis({ day: '2026-11-02' });
    story = createNarrator(stage, [], () => {});
    await playToWeighing(story);
    const [casus] = (await stage.bot.store.list({ tenant: DEMO.tenant, kind: 'casus' }, undefined, 1)).items;
    stream = casus?.pk.split('|').at(-1) ?? '';
    await story.on('2026-12-14', '13:00');
    await gives('Fatma', 'Kanarie van Fatma.');
    await gives('Hanna', 'Kanarie van Hanna.', 'twijfel');
  }, 30_000);
  afterEach(async () => stage.stop());

  it('shows nobody what another wrote, wherever he looks, before it opens', async () => {
    for (const page of Object.keys(CASUS_PAGES))
      for (const who of ['Marja', 'Peter', 'Joost']) {
        await opensBySelf(who, `${page}.open`);
        expect([page, who, screenOf(who).includes('Kanarie van Hanna')]).toEqual([page, who, false]);
      }
    await opensBySelf('Hanna', 'weighing-view.open');
    expect(screenOf('Hanna')).toContain('Jouw kijk voor de weging');
    expect(screenOf('Hanna')).not.toContain('Kanarie van Fatma');
  }, 30_000);

  it('reminds only who has not given a view', async () => {
    const before = (who: string) => stage.player(who).desk.toasts.length;
    const [fatma, joost] = [before('Fatma'), before('Joost')];
    await opensBySelf('Peter', 'weighing-status.open');
    await story.press('Peter', 'Herinner');
    expect(stage.player('Joost').desk.toasts.slice(joost)).toEqual([NEUTRAL.N7]);
    expect(stage.player('Fatma').desk.toasts.slice(fatma)).toEqual([]);
  });

  it('lays the views side by side once it is open, with the differences on top', async () => {
    await gives('Joost', 'Kanarie van Joost.');
    await gives('Peter', 'Kanarie van Peter.');
    await story.on('2026-12-15', '15:30');
    await story.open('Peter', 'Er is iets nieuws');
    await story.press('Peter', 'Open de weging');
    await story.press('Peter', 'Leg de weging vast');
    const seen = screenOf('Peter');
    for (const who of ['Fatma', 'Hanna', 'Joost', 'Peter']) expect(seen).toContain(`Kanarie van ${who}.`);
    expect(seen).toContain('Direct gevaar. Fatma, Joost en Peter: nee; Hanna: twijfel.');
    expect(seen).toContain('Dan hoort Veilig Thuis erbij');
  });

  it('tells the AF at once when a view says that there is danger', async () => {
    const before = stage.player('Marja').desk.toasts.length;
    await gives('Joost', 'Kanarie van Joost.', 'ja');
    expect(stage.player('Marja').desk.toasts.slice(before)).toEqual([NEUTRAL.N3]);
    await story.open('Marja', 'Er is nu iets nodig.');
    expect(screenOf('Marja')).toContain('Joost weegt mee en schreef: er is direct lichamelijk gevaar.');
    expect(screenOf('Marja')).not.toContain('Kanarie');
  });
});
