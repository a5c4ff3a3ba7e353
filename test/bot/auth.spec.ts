import { once } from 'node:events';
import { createAdapter } from '../../bot/teams/adapter.ts';
import { createServer } from '../../bot/server.ts';
import { APP, CHANNEL, type Claims, startMicrosoft } from '../support/microsoft.ts';

const SERVICE = 'https://smba.trafficmanager.net/emea/';
const HOUR = 3600;
const now = (): number => Math.floor(Date.now() / 1000);
const good = (): Claims => ({ iss: CHANNEL, aud: APP.appId, serviceurl: SERVICE, nbf: now() - 60, exp: now() + HOUR });

const ACTIVITY = {
  type: 'invoke',
  name: 'task/fetch',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:sanne', aadObjectId: '00000000-0000-4000-8000-000000000001' },
  recipient: { id: '28:pluis' },
  conversation: { id: 'a:sanne', tenantId: APP.tenantId },
  value: {},
};

describe('only Microsoft speaks for Teams', () => {
  let microsoft: Awaited<ReturnType<typeof startMicrosoft>>;
  let post: (authorization: string | undefined) => Promise<{ status: number; body: string }>;
  let stop: () => void;
  let turns = 0;

  beforeAll(async () => {
    microsoft = await startMicrosoft();
    const log = { info: () => {}, error: () => {} };
    const settings = { ...APP, type: 'SingleTenant', password: 'geheim' } as const;
    const server = createServer({
      rules: { tenants: [APP.tenantId], loopback: false },
      teams: createAdapter(settings, log, microsoft.cloud),
      turn: async (context) => {
        turns += 1;
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
      },
      ready: async () => ({ ready: true, setAside: 0 }),
      beside: undefined,
      file: async () => undefined,
      log,
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${server.address().port}/api/messages`;
    post = async (authorization) => {
      const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(ACTIVITY) });
      return { status: response.status, body: await response.text() };
    };
    stop = () => {
      server.close();
      microsoft.stop();
    };
  });
  afterAll(() => stop());

  it('answers what the channel service has signed, turn after turn', async () => {
    for (const turn of [1, 2]) {
      expect((await post(`Bearer ${microsoft.token(good())}`)).status).toBe(200);
      expect(turns).toBe(turn);
    }
  });

  const wrong: [string, () => string | undefined][] = [
    ['no token', () => undefined],
    ['another scheme', () => 'Basic cGx1aXM6cGx1aXM='],
    ['what is no token', () => 'Bearer geheim'],
    ['the signature of another key', () => `Bearer ${microsoft.token(good(), microsoft.forged)}`],
    ['a key that nobody knows', () => `Bearer ${microsoft.token(good(), microsoft.forged, { kid: 'key-2' })}`],
    ['no signature', () => `Bearer ${microsoft.token(good(), undefined, { alg: 'none' })}`],
    ['the public key as a secret', () => `Bearer ${microsoft.token(good(), microsoft.own, { alg: 'HS256' })}`],
    ['a token for another bot', () => `Bearer ${microsoft.token({ ...good(), aud: 'een-ander' })}`],
    ['a token of another issuer', () => `Bearer ${microsoft.token({ ...good(), iss: 'https://voorbeeld.nl' })}`],
    [
      "a token of the bot's own tenant",
      () =>
        `Bearer ${microsoft.token({ ...good(), iss: `https://sts.windows.net/${APP.tenantId}/`, appid: APP.appId })}`,
    ],
    ['a token that has run out', () => `Bearer ${microsoft.token({ ...good(), exp: now() - HOUR })}`],
    ['a token of tomorrow', () => `Bearer ${microsoft.token({ ...good(), nbf: now() + HOUR })}`],
    [
      'a token for another address',
      () => `Bearer ${microsoft.token({ ...good(), serviceurl: 'https://smba.trafficmanager.net/amer/' })}`,
    ],
  ];
  it.each(wrong)('refuses %s, without a word of why', async (_what, authorization) => {
    const before = turns;
    expect(await post(authorization())).toEqual({ status: 401, body: '' });
    expect(turns).toBe(before);
  });
});
