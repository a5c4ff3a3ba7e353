import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const CACHE = fileURLToPath(new URL('../../.cache/chromium', import.meta.url));

/** The font that comes with the browser, where it is unpacked; the package looks for it in /tmp alone. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${CACHE}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${CACHE}/font-cache</cachedir>
</fontconfig>
`;

/**
 * Headless Chromium from the packages; another one with `CHROME_PATH`. It unpacks into the project, and
 * AWS_LAMBDA_JS_RUNTIME makes it use the libraries that it brings, which it looks at when it is imported.
 */
export const openBrowser = async (): Promise<Browser> => {
  mkdirSync(`${CACHE}/font-config`, { recursive: true });
  writeFileSync(`${CACHE}/font-config/fonts.conf`, FONTS);
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  process.env['FONTCONFIG_PATH'] = `${CACHE}/font-config`;
  process.env['TMPDIR'] = CACHE;
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: playwright } = await import('playwright-core');
  chromium.setGraphicsMode = false;
  const executablePath = process.env['CHROME_PATH'] ?? (await chromium.executablePath());
  return playwright.launch({ executablePath, args: chromium.args, headless: true });
};
