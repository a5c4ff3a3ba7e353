import { Agent, request } from 'node:http';
import { submitActivity } from './activity.ts';
import { casusId, FACT, GROUND } from './ground.ts';

export const CASUSSEN = 512;

/** The body of one act: the teacher writes down what he saw, on one of the running casussen. */
export const actBody = (number: number): string => {
  const ids = {
    school: GROUND.school,
    stream: casusId(number % CASUSSEN),
    step: 'signaleren',
    render: `r-${number}`,
    seen: 1,
  };
  const typed = { fact: FACT, when: '2026-01-12', source: 'zelf', meaning: '', points: 'past', where: 'plein' };
  return JSON.stringify(
    submitActivity({
      tenant: GROUND.tenant,
      person: GROUND.lead,
      id: `i-${number}`,
      data: { verb: 'observation.add', ids, ...typed },
    }),
  );
};

export type Shot = { ms: number; bytes: number };

/** One request; throws when it is not answered with 200. */
export const shoot = async (agent: Agent, port: number, body: string): Promise<Shot> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers },
      (response) => {
        let bytes = 0;
        response.on('data', (part: Buffer) => {
          bytes += part.length;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve({ ms: performance.now() - started, bytes });
          else reject(new Error(`status ${response.statusCode}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** Numbers that no two acts share. */
export const counter = () => {
  let next = 0;
  return () => next++;
};

/** As many turns as go, over `connections`, for a while; answers how many. */
export const pound = async (port: number, connections: number, ms: number, next: () => number): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + ms;
  let turns = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      await shoot(agent, port, actBody(next()));
      turns += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return turns;
};

/** Exactly so many turns. */
export const fire = async (port: number, connections: number, count: number, next: () => number): Promise<void> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = count;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await shoot(agent, port, actBody(next()));
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
};
