import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { stripTypeScriptTypes } from 'node:module';

const page = (name: string) => new URL(`./page/${name}`, import.meta.url);
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

type Asset = { type: string; read: () => Promise<string> };

const script = (name: string): Asset => ({
  type: 'text/javascript',
  read: async () =>
    stripTypeScriptTypes(await readFile(page(name), 'utf8')).replaceAll(/(from '\.\/\w+)\.ts'/g, "$1.js'"),
});
const file = (name: string, type: string): Asset => ({ type, read: async () => readFile(page(name), 'utf8') });

const PAGE_SCRIPTS = 'main state column channel messages journey make when cards hostConfig clock picker send'.split(
  ' ',
);

/** Everything that the page consists of; nothing else can be asked for. */
const ASSETS: Record<string, Asset> = {
  '': file('index.html', 'text/html'),
  '/': file('index.html', 'text/html'),
  '/assets/style.css': file('style.css', 'text/css'),
  '/assets/adaptivecards.js': { type: 'text/javascript', read: async () => readFile(renderer, 'utf8') },
  ...Object.fromEntries(PAGE_SCRIPTS.map((name) => [`/assets/${name}.js`, script(`${name}.ts`)])),
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const serveAsset = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
  const asset = Object.hasOwn(ASSETS, path) ? ASSETS[path] : undefined;
  if (asset === undefined || request.method !== 'GET') {
    response.writeHead(404);
    response.end();
    return;
  }
  const body = await asset.read();
  response.writeHead(200, {
    'content-type': `${asset.type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(body);
};
