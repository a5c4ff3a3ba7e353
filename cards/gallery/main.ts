import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { COLOURS, hostConfig, type Theme } from './hostConfig.ts';
import { type Sample, samples } from './samples.ts';

const OUT = fileURLToPath(new URL('../../.cache/cards/', import.meta.url));
const RENDERER = fileURLToPath(new URL('../../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url));

type Look = { name: string; theme: Theme; width?: number };

const LOOKS: Look[] = [
  { name: 'light', theme: 'light' },
  { name: 'dark', theme: 'dark' },
  { name: '320', theme: 'light', width: 320 },
];
const WIDTH = { chat: 460, dialog: 560 };

const colours = (theme: Theme) => ({
  ...COLOURS[theme],
  behind: theme === 'light' ? '#F0F0F0' : '#141414',
  line: theme === 'light' ? '#E0E0E0' : '#3D3D3D',
  edge: theme === 'light' ? '#C7C7C7' : '#757575',
  field: theme === 'light' ? '#FFFFFF' : '#1F1F1F',
});

/** Draws one card in one look; answers whether it runs out of its width. */
const shoot = async (page: Page, { name, place, json }: Sample, look: Look): Promise<boolean> => {
  const width = look.width ?? WIDTH[place];
  const args = [json, hostConfig(look.theme), colours(look.theme), width].map((arg) => JSON.stringify(arg)).join(', ');
  const overflows = await page.evaluate<boolean>(`draw(${args})`);
  await page.locator('#card').screenshot({ path: `${OUT}${name}.${look.name}.png` });
  return overflows;
};

const index = (names: string[]): string => {
  const row = (name: string) =>
    `<h2>${name}</h2><p>${LOOKS.map((look) => `<img loading="lazy" src="${name}.${look.name}.png" alt="${name}, ${look.name}">`).join(' ')}</p>`;
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kaarten van Pluis</title>
<style>body{font:14px sans-serif;background:#ddd;margin:24px}img{vertical-align:top;margin:0 12px 12px 0}</style>
<h1>Kaarten van Pluis</h1>${names.map(row).join('\n')}</html>`;
};

/** Pictures of every card, or with `--only <text>` of those whose name has it. */
const main = async (): Promise<void> => {
  const at = process.argv.indexOf('--only');
  const only = at < 0 ? '' : (process.argv[at + 1] ?? '');
  const chosen = samples().filter(({ name }) => name.includes(only));
  mkdirSync(OUT, { recursive: true });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 900 } });
    await page.goto(new URL('./page.html', import.meta.url).href);
    await page.addScriptTag({ path: RENDERER });
    for (const sample of chosen)
      for (const look of LOOKS)
        if (await shoot(page, sample, look)) console.error(`${sample.name} (${look.name}) is wider than its place`);
  } finally {
    await browser.close();
  }
  if (only === '') writeFileSync(`${OUT}index.html`, index(chosen.map(({ name }) => name)));
  console.log(`${chosen.length} cards, ${chosen.length * LOOKS.length} pictures in .cache/cards`);
};

await main();
