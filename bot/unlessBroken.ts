import type { Log, LogLine } from '../services/ports.ts';

/** One stream that does not open takes no other along: undefined then, and the log hears which (`of`: ids only). */
export const unlessBroken = async <Read>(
  log: Log,
  of: Pick<LogLine, 'code' | 'stream'>,
  read: () => Promise<Read>,
): Promise<Read | undefined> => {
  try {
    return await read();
  } catch (error) {
    log.error('unopenable', { ...of, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
};
