import type { IncomingMessage, ServerResponse } from 'node:http';

export class TooLarge extends Error {}

/** The body as text; throws `TooLarge` when somebody sends more than is ever needed. */
export const textOf = async (request: IncomingMessage, max: number): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > max) throw new TooLarge();
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};
