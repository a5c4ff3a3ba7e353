import type { Log, LogLine } from '../services/ports.ts';

/** One JSON object a line, ids only. */
export const createLog = (write: (line: string) => void, now: () => number): Log => {
  const put = (level: string, event: string, line: LogLine = {}): void =>
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...line })}\n`);
  return { info: (event, line) => put('info', event, line), error: (event, line) => put('error', event, line) };
};
