import { isObject } from '../../sandbox/fakeTeams/json.ts';
import { NotPossible } from '../../sandbox/fakeTeams/player.ts';
import { type Echo, startEcho } from './support/startEcho.ts';

describe('the Teams of the sandbox', () => {
  let echo: Echo;
  beforeEach(async () => {
    echo = await startEcho();
  });
  afterEach(async () => echo.stop());

  const lastOf = (name: string) => echo.player(name).desk.messages.at(-1);

  it('carries what somebody says to the bot, in the shape that Teams gives it', async () => {
    await echo.player('Sanne').say('hoi');
    const sent = echo.fake.world.journal.find(({ from }) => from === 'teams')?.body;
    expect(sent).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      text: 'hoi',
      locale: 'nl-NL',
      timestamp: '2026-11-30T08:00:00.000Z',
      from: { id: `29:${echo.idOf('Sanne')}`, aadObjectId: echo.idOf('Sanne'), name: 'Sanne' },
      conversation: { conversationType: 'personal', tenantId: echo.fake.world.tenant },
      channelData: { tenant: { id: echo.fake.world.tenant } },
    });
    expect(echo.player('Sanne').desk.messages.map(({ from, text }) => [from, text])).toEqual([
      ['person', 'hoi'],
      ['bot', 'Echo: hoi'],
    ]);
    expect(echo.player('Marja').desk.messages).toEqual([]);
  });

  it('tells the bot that it has been installed', async () => {
    await echo.fake.client.install(echo.idOf('Sanne'));
    expect(echo.player('Sanne').reads()).toEqual(['Welkom.']);
  });

  it('sends a file without any text of it', async () => {
    await echo.fake.client.say(echo.idOf('Sanne'), '', { file: true });
    expect(lastOf('Sanne')?.text).toBe('Geen bestanden.');
  });

  it('replaces the card that was pressed, and merges what was typed into what the button carries', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await sanne.press('Leg vast', { name: 'Anna' });
    expect(sanne.reads()).toEqual([
      'Vastgelegd.',
      'Ontvangen: {"verb":"save","case":"7K3Q","name":"Anna","group":"5"}',
    ]);
    expect(lastOf('Sanne')).toMatchObject({ revision: 1, updated: false });
  });

  it('leaves the card as it is when the bot answers with a sentence', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await sanne.press('Weiger', { name: 'Anna' });
    expect(lastOf('Sanne')).toMatchObject({ note: 'Dit kan niet.', failed: false, revision: 0 });
  });

  it('shows its own sentence when the bot fails', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    expect(await sanne.press('Struikel')).toMatchObject({ status: 500 });
    expect(lastOf('Sanne')).toMatchObject({ failed: true, note: 'Er ging iets mis. Probeer het opnieuw.' });
  });

  it('holds back a press while a required field is empty, unless it is forced to the server', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await expect(sanne.press('Leg vast')).rejects.toThrow(new NotPossible('Vul nog in: Naam'));
    await sanne.press('Leg vast', {}, { force: true });
    expect(sanne.reads()[0]).toBe('Vastgelegd.');
  });

  it('lets a button without inputs pass with empty fields, also in a card that unfolds', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await sanne.press('Alarm');
    expect(sanne.reads()[1]).toBe('Ontvangen: {"verb":"alarm"}');
  });

  it('names what there is when a button is not there', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await expect(sanne.press('Bestaat niet')).rejects.toThrow('Sanne sees no button "Bestaat niet"');
  });

  it('sends a button of the chat that opens nothing as a message', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await sanne.press('Zeg het');
    expect(lastOf('Sanne')?.text).toBe('Echo: {"verb":"spoken"}');
  });

  it('opens a dialog, comes back with another page, and closes it when nothing is answered', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await sanne.press('Open');
    const first = sanne.desk.dialog?.turn;
    expect(sanne.desk.dialog?.title).toBe('Vul aan');
    await sanne.press('Zeg nee');
    expect(sanne.reads()[0]).toBe('Vul nog iets in.');
    expect(sanne.desk.dialog?.turn).not.toBe(first);
    await sanne.press('Klaar');
    expect(sanne.desk.dialog).toBeUndefined();
  });

  it('submits a dialog with what was typed, and shows the sentence of the answer', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await sanne.press('Open');
    await sanne.press('Leg vast', { day: '2026-11-30', danger: 'nee' });
    expect(sanne.reads()).toEqual([
      'Ontvangen: {"verb":"submit","day":"2026-11-30","time":"","more":"","danger":"nee"}',
    ]);
    sanne.close();
    expect(sanne.desk.dialog).toBeUndefined();
  });

  it('draws a card anew by itself, and says so to the bot', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await echo.fake.client.refresh(echo.idOf('Sanne'), lastOf('Sanne')?.id ?? '');
    expect(sanne.reads()).toEqual(['Ververst: automatic']);
  });

  it('delivers the last press again under another id', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await sanne.press('Leg vast', { name: 'Anna' });
    await echo.fake.client.redeliver();
    const presses = echo.fake.world.journal
      .map(({ body }) => body)
      .filter((body) => isObject(body) && body['type'] === 'invoke');
    const [first, second] = presses.filter(isObject);
    expect(presses).toHaveLength(2);
    expect(second?.['value']).toEqual(first?.['value']);
    expect(second?.['id']).not.toBe(first?.['id']);
  });

  it('shows on the lock screen what a message says of itself, only to whom it is sent', async () => {
    await echo.player('Marja').say('hoi');
    await echo.player('Sanne').say('stuur Marja');
    expect(echo.player('Marja').desk.toasts).toEqual(['Er staat iets klaar in Pluis.']);
    expect(echo.player('Marja').reads()).toEqual(['Er staat iets voor je klaar.']);
    expect(echo.player('Sanne').desk.toasts).toEqual([]);
  });

  it('lets the bot change and remove its own messages', async () => {
    const sanne = echo.player('Sanne');
    await sanne.say('kaart');
    await sanne.say('wijzig');
    expect(sanne.reads()).toEqual(['Gewijzigd.']);
    expect(sanne.desk.messages.find(({ card }) => card !== undefined)?.updated).toBe(true);
    await sanne.say('weg');
    expect(sanne.desk.messages.some(({ card }) => card !== undefined)).toBe(false);
    expect(echo.fake.world.violations).toEqual([]);
  });

  it('tells the bot who is in the chat', async () => {
    await echo.player('Sanne').say('wie');
    expect(lastOf('Sanne')?.text).toBe(`Sanne ${echo.idOf('Sanne')}`);
  });

  it('fails as often as it is told to', async () => {
    const { player, fake } = echo;
    fake.fail(1, 403);
    await player('Sanne').say('hoi');
    expect(player('Sanne').desk.messages).toHaveLength(1);
    await player('Sanne').say('hoi');
    expect(lastOf('Sanne')?.text).toBe('Echo: hoi');
    expect(fake.world.journal.filter(({ from }) => from === 'bot').map(({ status }) => status)).toEqual([403, 201]);
  });

  it('notes what the real Teams would do wrong with', async () => {
    await echo.player('Sanne').say('dubbel');
    await echo.player('Sanne').say('wijzig bestaat-niet');
    expect(echo.fake.world.violations).toEqual([
      'text and a card in one activity: Teams splits it',
      'an update of a message that is not there',
    ]);
  });
});
