import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { understand } from '../../bot/chat/understand.ts';

const at = (name: string) => new URL(`../../manifest/${name}`, import.meta.url);
const manifest = z
  .looseObject({
    manifestVersion: z.string(),
    developer: z.record(z.string(), z.string()),
    icons: z.object({ color: z.string(), outline: z.string() }),
    bots: z.array(
      z.looseObject({
        scopes: z.array(z.string()),
        commandLists: z.array(
          z.object({
            scopes: z.array(z.string()),
            commands: z.array(z.object({ title: z.string(), description: z.string() })),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(at('manifest.json'), 'utf8')));

const schemaFile = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  `build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`,
);

/** Width and height stand in the first chunk of a PNG, colour type behind them. */
const png = (name: string) => {
  const bytes = readFileSync(at(name));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes[25] === 6 };
};

describe('the Teams app', () => {
  it('is valid by the schema of its own manifest version', () => {
    const ajv = new Ajv.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
    expect(validate(manifest)).toBe(true);
    expect(validate.errors).toBeNull();
  });

  it('names only secure addresses, which the schema does not ask', () => {
    const addresses = Object.entries(manifest.developer).filter(([name]) => name.endsWith('Url'));
    expect(addresses).toHaveLength(3);
    for (const [, address] of addresses) expect(address).toMatch(/^https:/);
  });

  it('has a colour icon of 192 and a transparent outline of 32 pixels', () => {
    expect(png(manifest.icons.color)).toMatchObject({ width: 192, height: 192 });
    expect(png(manifest.icons.outline)).toEqual({ width: 32, height: 32, alpha: true });
  });

  it('works in a personal chat, a team and a group chat', () => {
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  it('offers only commands that the bot understands', () => {
    const titles = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );
    for (const title of titles.filter((one) => one !== 'Start')) expect(understand(title).what).not.toBe('start');
  });
});
