import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { openChannel } from '../../sandbox/mount.ts';
import type { Stage } from '../../sandbox/stage.ts';
import { createNarrator } from '../../sandbox/walk/narrator.ts';
import { playToWeighing } from '../../sandbox/walk/story.ts';
import { launchBrowser } from '../support/browser.ts';
import { startPluis } from '../support/pluis.ts';

const SHOTS = fileURLToPath(new URL('../../.cache/shots/', import.meta.url));
const PEOPLE = ['Joost', 'Marja', 'Ilse', 'Fatma', 'Hanna', 'Peter'];

describe('the proeftuin in a real browser', () => {
  let browser: Browser;
  let stage: Stage;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => browser.close());

  beforeEach(async () => {
    stage = await startPluis({ day: '2026-11-02' });
    page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    // The bare address, as somebody types it: it leads to the proeftuin.
    await page.goto(stage.url);
    await page.getByTestId('picker').getByRole('button', { name: 'Sanne' }).waitFor();
  });
  afterEach(async () => {
    await page.close();
    await stage.stop();
    if (errors.length > 0) throw new Error(`The page said: ${errors.splice(0).join('; ')}`);
  });

  /** Shows exactly these people. */
  const show = async (...names: string[]): Promise<void> => {
    for (const button of await page.getByTestId('picker').getByRole('button').all()) {
      const text = (await button.textContent()) ?? '';
      const pressed = (await button.getAttribute('aria-pressed')) === 'true';
      if (pressed !== names.some((name) => text.startsWith(name))) await button.click();
    }
  };
  const desk = (name: string): Locator => page.getByTestId(`column-${name.toLowerCase()}`);
  const dialog = (name: string): Locator => desk(name).getByTestId('dialog');
  const button = (within: Locator, name: string): Locator => within.getByRole('button', { name, exact: true }).last();

  it('takes a teacher from a feeling to a receipt, and the AF to an answer', async () => {
    await show('Sanne', 'Marja');
    const sanne = desk('Sanne');
    await button(sanne.getByTestId('composer'), 'Niet pluis').click();
    await sanne.getByText('Iets niet pluis?').waitFor();
    await page.screenshot({ path: `${SHOTS}log.png` });
    await sanne.getByLabel('Initialen van het kind').fill('DV');
    await sanne.getByLabel('Groep', { exact: false }).first().selectOption('groep 5');
    await sanne.getByLabel('Wat zag of hoorde je?').fill('Viel bij rekenen in slaap.');
    await sanne.getByLabel('Nee', { exact: true }).check();
    await button(sanne, 'Leg vast').click();
    await sanne.getByText('Marja krijgt bericht').waitFor();

    const marja = desk('Marja');
    await marja.getByTestId('toast').getByText('Er staat iets voor je klaar in Pluis.').waitFor();
    await button(marja, 'Open').click();
    await dialog('Marja').getByText('Viel bij rekenen in slaap.').waitFor();
    await page.screenshot({ path: `${SHOTS}triage.png` });
    await sanne.getByText('Gezien door Marja').waitFor();
    await dialog('Marja').getByLabel('Eerst met de collega praten').check();
    await dialog('Marja').getByLabel('deze week', { exact: true }).check();
    await dialog('Marja').getByLabel('Antwoord aan Sanne').fill('Dank je. Ik loop zo even langs.');
    await button(dialog('Marja'), 'Leg vast').click();
    await dialog('Marja').getByText('Sanne krijgt je antwoord.').waitFor();

    await sanne.getByText('Er is antwoord voor je.').first().waitFor();
    await button(sanne, 'Open').click();
    await dialog('Sanne').getByText('Dank je. Ik loop zo even langs.').waitFor();
    await button(dialog('Sanne'), 'Gelezen').click();
    await dialog('Sanne').getByText('Merk je iets nieuws?').waitFor();
  }, 60_000);

  it('lets two care-team members give a view without names, and without seeing each other', async () => {
    await playToWeighing(createNarrator(stage, PEOPLE, () => {}));
    await show('Fatma', 'Hanna');
    for (const name of ['Fatma', 'Hanna']) {
      await button(desk(name), 'Open').click();
      const read = dialog(name);
      await read.getByText('Leerling in de bovenbouw', { exact: false }).waitFor();
      expect(await read.textContent()).not.toMatch(/RK|Joost at|Voorbeeld|groep 8/);
      await page.screenshot({ path: `${SHOTS}weighing-${name}.png` });
      await button(read, 'Ga verder').click();
      await read.getByText('Is er direct lichamelijk gevaar?').waitFor();
      for (const answer of ['danger][value=nee', 'growth][value=ja', 'risk][value=groot'])
        await read.locator(`input[name=${answer}]`).check();
      await read.getByLabel('Waarom?').fill(`De kijk van ${name}.`);
      await button(read, 'Leg vast').click();
      await read.getByText('Je kijk staat erbij', { exact: false }).waitFor();
    }
    await button(dialog('Hanna'), 'Sluit dit venster').click();
    await button(desk('Hanna'), 'Open').click();
    await dialog('Hanna').getByText('Leerling in de bovenbouw', { exact: false }).waitFor();
    expect(await dialog('Hanna').textContent()).not.toContain('De kijk van Fatma');
  }, 60_000);

  it('shows the numbers at once, and tells three people at the same time', async () => {
    await show('Noor', 'Marja', 'Ilse', 'Peter');
    await button(desk('Noor').getByTestId('composer'), 'Acuut').click();
    await desk('Noor').getByText('Nu gevaar? Bel 112.').waitFor();
    await button(desk('Noor'), 'Waarschuw mijn school').click();
    await desk('Noor').getByText('Je school is gewaarschuwd').waitFor();
    for (const name of ['Marja', 'Ilse', 'Peter'])
      await desk(name).getByTestId('toast').getByText('Kijk nu in Pluis.').waitFor();
    await button(desk('Peter'), 'Ik neem dit').click();
    for (const name of ['Noor', 'Marja', 'Ilse']) await desk(name).getByText('Peter heeft dit.').waitFor();
    await page.screenshot({ path: `${SHOTS}acute.png` });
  }, 60_000);

  it('keeps what is typed while something else changes, and works at 320 pixels in the dark', async () => {
    await show('Sanne');
    await button(desk('Sanne').getByTestId('composer'), 'Niet pluis').click();
    await desk('Sanne').getByLabel('Wat zag of hoorde je?').fill('Half getypt');
    await stage.fake.client.say(stage.idOf('Sanne'), 'help');
    await desk('Sanne').getByText('Met de knop hieronder').waitFor();
    expect(await desk('Sanne').getByLabel('Wat zag of hoorde je?').inputValue()).toBe('Half getypt');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Donker' }).click();
    await page.screenshot({ path: `${SHOTS}small-dark.png` });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(320);
  }, 60_000);

  const record = async (): Promise<void> => {
    const sanne = stage.player('Sanne');
    await sanne.say('niet pluis');
    await sanne.press('Leg vast', { initials: 'DV', group: 'groep 5', what: 'Viel in slaap.', danger: 'nee' });
    await stage.rest();
  };

  it('shows what comes by itself when the clock goes on, in the column of whoever it is for', async () => {
    await record();
    await show('Marja', 'Ilse', 'Peter', 'Ruth');
    const journey = page.getByTestId('journey');
    await page.getByRole('button', { name: 'Tot er iets komt' }).click();
    await journey.getByText('Onderweg kwamen er 2 berichten:').waitFor();
    await desk('Ilse').getByText('Dit wacht sinds ma 2 nov bij een collega.', { exact: false }).waitFor();
    await desk('Ilse').getByText('di 3 nov, 08:15').waitFor();
    await page.getByRole('button', { name: '+1 week' }).click();
    await desk('Ruth').getByText('Op een school wacht iets sinds ma 2 nov.', { exact: false }).waitFor();
    await desk('Marja').getByText('1 ding wacht op je.').waitFor();
    await page.screenshot({ path: `${SHOTS}clock.png` });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Donker' }).click();
    await page.screenshot({ path: `${SHOTS}clock-small.png` });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await journey.getByRole('button', { name: 'Haal dit overzicht weg' }).click();
    await page.screenshot({ path: `${SHOTS}clock-small-column.png` });
  }, 60_000);

  it('shows what stands in the channel of the team, and opens it for one person only', async () => {
    await openChannel(stage.bot, stage.fake);
    await playToWeighing(createNarrator(stage, PEOPLE, () => {}));
    await stage.rest();
    await show('Teamkanaal', 'Fatma', 'Marja');
    const channel = page.getByTestId('channel');
    await channel.getByText('Er staat een overleg klaar.').waitFor();
    await page.screenshot({ path: `${SHOTS}channel.png` });
    await channel.getByLabel('Open hier als').selectOption('Fatma');
    await button(channel, 'Open').click();
    await dialog('Fatma').getByText('Leerling in de bovenbouw', { exact: false }).waitFor();
    expect(await channel.textContent()).not.toMatch(/RK|bovenbouw|Voorbeeld/);
    await page.getByRole('button', { name: 'Donker' }).click();
    await page.screenshot({ path: `${SHOTS}channel-dark.png` });
  }, 60_000);
});
