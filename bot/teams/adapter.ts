import { CloudAdapter, type Request, type Response, type TurnContext } from 'botbuilder';
import type { Log } from '../../services/ports.ts';
import type { Microsoft } from '../config.ts';
import { type Cloud, createAuth } from './auth.ts';

export type Turn = (context: TurnContext) => Promise<void>;

export type TeamsAdapter = {
  adapter: CloudAdapter;
  /** One request of the Bot Framework; an error leaves no word of itself in the answer. */
  process: (request: Request, response: Response, turn: Turn) => Promise<void>;
};

export const createAdapter = (microsoft: Microsoft | undefined, log: Log, cloud?: Cloud): TeamsAdapter => {
  const adapter = new CloudAdapter(createAuth(microsoft, cloud));
  // Sending from here would throw again when the conversation itself is what is broken: only the log hears of it.
  adapter.onTurnError = async (_context, error) => log.error('turn failed', { error: error.name });
  return { adapter, process: async (request, response, turn) => adapter.process(request, speechless(response), turn) };
};

const REFUSED = 400;

/** botbuilder puts the text of an error into the answer (measured): from 400 on the body stays empty. */
const speechless = (response: Response): Response => {
  let status = 200;
  return {
    socket: response.socket,
    header: (name: string, value: unknown) => response.header(name, value),
    status: (code: number) => {
      status = code;
      return response.status(code);
    },
    send: (body: unknown) => (status >= REFUSED ? undefined : response.send(body)),
    end: (...rest: unknown[]) => response.end(...rest),
  };
};
