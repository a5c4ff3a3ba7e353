import { isLoopback } from '../services/store/place.ts';

export type CosmosSettings = {
  PLUIS_STORE: 'sqlite' | 'cosmos';
  COSMOS_ENDPOINT?: string | undefined;
  COSMOS_KEYS_ENDPOINT?: string | undefined;
  COSMOS_KEY?: string | undefined;
};

type Wrong = [setting: string, sentence: string];

const ENDPOINTS = ['COSMOS_ENDPOINT', 'COSMOS_KEYS_ENDPOINT'] as const;

/** Everything in the settings of Cosmos DB that does not go together. `real`: there is a bot of Microsoft. */
export const wrongCosmos = (env: CosmosSettings, real: boolean): Wrong[] =>
  env.PLUIS_STORE === 'cosmos' ? wrongUsed(env, real) : wrongUnused(env);

const wrongUnused = (env: CosmosSettings): Wrong[] =>
  [...ENDPOINTS, 'COSMOS_KEY' as const]
    .filter((name) => env[name] !== undefined)
    .map((name) => [name, 'staat er, maar wordt alleen gebruikt bij PLUIS_STORE=cosmos']);

const wrongUsed = (env: CosmosSettings, real: boolean): Wrong[] => {
  const { COSMOS_ENDPOINT: cases, COSMOS_KEYS_ENDPOINT: keys, COSMOS_KEY: key } = env;
  const wrong: Wrong[] = ENDPOINTS.flatMap((name) => wrongEndpoint(name, env[name]));
  const given = [cases, keys].filter((each) => each !== undefined);
  const local = given.every(isLoopback);
  if (cases !== undefined && keys !== undefined && isSame(cases, keys) && !local)
    wrong.push([
      'COSMOS_KEYS_ENDPOINT',
      'is een ander account dan COSMOS_ENDPOINT: anders gaan sleutel en inhoud samen verloren',
    ]);
  if (key !== undefined && !local)
    wrong.push([
      'COSMOS_KEY',
      'mag alleen bij een testserver op deze machine; elders meldt een beheerde identiteit zich aan',
    ]);
  if (!real && !local)
    wrong.push(['PLUIS_STORE', 'hoort bij een echte bot (MICROSOFT_APP_ID); de proeftuin gebruikt een eigen bestand']);
  return wrong;
};

/** One account has one host, however its address is written. */
const isSame = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).host === new URL(other).host;

const wrongEndpoint = (name: string, endpoint: string | undefined): Wrong[] => {
  if (endpoint === undefined) return [[name, 'is nodig bij PLUIS_STORE=cosmos']];
  return endpoint.startsWith('https:') || isLoopback(endpoint) ? [] : [[name, 'begint met https://']];
};
