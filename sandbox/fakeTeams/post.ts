import { record, type World } from './world.ts';

export type Posted = { status: number; body: unknown };

export type Post = (body: unknown, headers?: Record<string, string>) => Promise<Posted>;

/** Sends any body to the bot as it is, and keeps what was said. */
export const createPost =
  (world: World, botUrl: () => string): Post =>
  async (body, headers = {}) => {
    const url = new URL(botUrl());
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const posted = { status: response.status, body: text === '' ? undefined : parsed(text) };
    record(world, {
      from: 'teams',
      method: 'POST',
      path: url.pathname,
      body,
      status: posted.status,
      answer: posted.body,
    });
    return posted;
  };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
