import { readFileSync } from 'node:fs';
import { systemClock } from '../../services/clock.ts';
import { checkProtocol } from '../../services/domain/protocol/check.ts';
import { drawProtocol } from '../../services/domain/protocol/draw.ts';
import type { Protocol } from '../../services/domain/protocol.ts';
import type { ProtocolCommand } from '../../services/domain/school/protocols.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { run, Wrong } from './run.ts';

const USE = `Gebruik:
  npm run protocol -- check BESTAND
  npm run protocol -- store BESTAND TENANT SCHOOL PERSOON
  npm run protocol -- withdraw ID VERSIE NIEUWE_VERSIE "WAAROM" TENANT SCHOOL PERSOON`;

const FROM_FILE = 5;
const FROM_WORDS = 8;

const read = (file: string): Protocol => {
  const checked = checkProtocol(jsonIn(file));
  if ('wrong' in checked) throw new Wrong(checked.wrong.map((sentence) => `- ${sentence}`).join('\n'));
  return checked.protocol;
};

const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Wrong(`${file} is niet te lezen, of geen geldig JSON-bestand.`);
  }
};

// Only fetched when something is laid down: checking a file needs no bot.
const laid = async (command: ProtocolCommand, [tenant = '', school = '', person = '']: string[]): Promise<string> => {
  const { compose } = await import('../compose.ts');
  const { laysDown } = await import('./layDown.ts');
  const { refuseNoData } = await import('../whatIsThere.ts');
  const config = readConfig(process.env);
  refuseNoData(config);
  const log = createLog(
    () => {},
    () => systemClock.now(),
  );
  const composed = await compose(config, { clock: systemClock, log, tenants: config.tenants, beside: undefined });
  try {
    const refused = await laysDown(composed.bot, command, { tenant, school, person });
    if (refused !== '') throw new Wrong(refused);
    return 'Vastgelegd.';
  } finally {
    await composed.close();
  }
};

/** `npm run protocol -- check FILE` draws a route or says all that is wrong; `store` and `withdraw` are acts on a school. */
run(async () => {
  const words = process.argv.slice(2);
  const [what, first = '', second = '', third = '', fourth = ''] = words;
  if (what === 'check' && first !== '') return drawProtocol(read(first));
  if (what === 'store' && words.length === FROM_FILE) {
    const command = { type: 'protocol.store', input: { protocol: read(first) } } as const;
    return laid(command, words.slice(-3));
  }
  if (what === 'withdraw' && words.length === FROM_WORDS) {
    const input = { id: first, version: second, goOnWith: third, why: fourth };
    return laid({ type: 'protocol.withdraw', input }, words.slice(-3));
  }
  throw new Wrong(USE);
});
