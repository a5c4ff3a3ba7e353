import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a command ended, and what it said on both of its channels. */
export type Ended = { code: number; said: string };

/** Runs a command of `bot/cli` in a process of its own, with these settings and no others. */
export const runCommand = async (
  name: 'erased' | 'fence' | 'keys' | 'school' | 'store' | 'verify',
  args: string[],
  env: Record<string, string>,
): Promise<Ended> =>
  new Promise((resolve) => {
    const path = fileURLToPath(new URL(`../../bot/cli/${name}.ts`, import.meta.url));
    const flags = ['--disable-warning=ExperimentalWarning', path, ...args];
    const options = { env: { PATH: process.env['PATH'], ...env } };
    execFile(process.execPath, flags, options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr.replaceAll(/\r\d+ van \d+/g, '')}`.trim() }),
    );
  });
