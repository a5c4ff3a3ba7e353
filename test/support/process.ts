import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../bot/main.ts', import.meta.url));

/** Pluis as `npm start` runs it, in a process of its own. */
export type Running = { port: number; child: ChildProcess; ended: Promise<number | null> };

/** Starts Pluis on a free port; resolves when it has said its address. */
export const startProcess = async (data: string, environment: Record<string, string> = {}): Promise<Running> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', PLUIS_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer): void => {
      said += part.toString();
      const port = /localhost:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve({ port: Number(port), child, ended });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`Pluis ended with ${code}: ${said}`)));
  });
};
