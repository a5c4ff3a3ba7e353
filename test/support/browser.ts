import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium as playwright } from 'playwright-core';

const UNPACKED = fileURLToPath(new URL('../../.cache/chromium', import.meta.url));
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/**
 * A real browser that needs nothing of the machine: it unpacks itself, with its libraries and its one font,
 * below `.cache/`. `CHROME_PATH` names another one, for what is not Linux on x64.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const own = process.env['CHROME_PATH'];
  if (own !== undefined) return playwright.launch({ executablePath: own, args: [ALONE] });
  prepare();
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  // In one process a page that crashes takes the browser along, and with it the reason.
  const args = packed.args.filter((one) => one !== '--single-process');
  return playwright.launch({ executablePath: await packed.executablePath(), args: [...args, ALONE], headless: true });
};

/** Read while the package is loaded: without the first it dies where libnss is not installed (measured). */
const prepare = (): void => {
  mkdirSync(UNPACKED, { recursive: true });
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  process.env['TMPDIR'] = UNPACKED;
  // Its own font list names the system's temporary folder; without any font every form field crashes the page.
  const fonts = join(UNPACKED, 'fonts.conf');
  const cache = join(UNPACKED, 'fonts-cache');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${UNPACKED}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir></fontconfig>`,
  );
  process.env['FONTCONFIG_FILE'] = fonts;
};
