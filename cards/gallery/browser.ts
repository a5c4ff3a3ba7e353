import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const CACHE = fileURLToPath(new URL('../../.cache/chromium', import.meta.url));

/**
 * Headless Chromium from the packages; another one with `CHROME_PATH`. It unpacks into the project, and
 * the variable makes it use the libraries that it brings, which it looks at when it is imported.
 */
export const openBrowser = async (): Promise<Browser> => {
  mkdirSync(CACHE, { recursive: true });
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  process.env['TMPDIR'] = CACHE;
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: playwright } = await import('playwright-core');
  chromium.setGraphicsMode = false;
  const executablePath = process.env['CHROME_PATH'] ?? (await chromium.executablePath());
  // In one process a form control that asks the system for a font ends the browser.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return playwright.launch({ executablePath, args, headless: true });
};
