import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What a server under measurement says of itself. */
export type Server = {
  port: number;
  /** CPU used so far in ms, and resident memory in MB. */
  usage: () => Promise<{ cpuMs: number; rssMb: number }>;
  stop(): void;
};

const message = z.union([z.object({ port: z.number() }), z.object({ cpuMs: z.number(), rssMb: z.number() })]);

const heard = async (child: ChildProcess): Promise<z.infer<typeof message>> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (said) => {
      child.off('exit', ended);
      resolve(message.parse(said));
    });
  });

const scripts = z.object({ scripts: z.object({ start: z.string() }) });

/** The flags with which `npm start` runs Pluis. */
export const startFlags = (): string[] =>
  scripts
    .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))
    .scripts.start.split(' ')
    .filter((word) => word.startsWith('--'));

/** Starts a server of `test/bench` in a process of its own. */
export const startServer = async (file: string, args: string[], execArgv: string[] = []): Promise<Server> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv });
  const ready = await heard(child);
  if (!('port' in ready)) throw new Error('a server says its port first');
  const usage = async () => {
    child.send('usage');
    const said = await heard(child);
    if (!('cpuMs' in said)) throw new Error('usage expected');
    return said;
  };
  return { port: ready.port, usage, stop: () => child.kill('SIGKILL') };
};

/** In the child: answers what the parent asks. */
export const serve = (port: number): void => {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 2 ** 20 });
  });
  process.send?.({ port });
};
