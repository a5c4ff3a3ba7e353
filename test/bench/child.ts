import { fork, type ChildProcess } from 'node:child_process';
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
    child.once('message', (said) => resolve(message.parse(said)));
    child.once('exit', (code) => reject(new Error(`server ended with ${code}`)));
  });

/** Starts a server of `test/bench` in a process of its own. */
export const startServer = async (file: string, args: string[]): Promise<Server> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
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
