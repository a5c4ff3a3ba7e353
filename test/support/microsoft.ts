import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Cloud } from '../../bot/teams/auth.ts';

export const APP = { appId: 'b07c1a52-0000-4000-8000-000000000001', tenantId: '11111111-0000-4000-8000-000000000001' };
export const CHANNEL = 'https://api.botframework.com';

export type Claims = Record<string, string | number>;
type Header = { alg?: string; kid?: string };

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A server that hands out the keys by which Microsoft's channel service signs, and that signs as it does. */
export const startMicrosoft = async () => {
  const [own, forged] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  if (own === undefined || forged === undefined) throw new Error('two keys expected');
  const keys = [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'key-1', endorsements: ['msteams'] }];
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : { issuer: CHANNEL, jwks_uri: `${url}/keys` }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server.address())}`;

  const token = (claims: Claims, key: KeyObject = own.privateKey, { alg = 'RS256', kid = 'key-1' }: Header = {}) => {
    const text = `${encoded({ typ: 'JWT', alg, kid })}.${encoded(claims)}`;
    if (alg === 'none') return `${text}.`;
    if (alg === 'HS256')
      return `${text}.${createHmac('sha256', key.export({ format: 'pem', type: 'pkcs1' }))
        .update(text)
        .digest('base64url')}`;
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  };
  const cloud: Cloud = {
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${APP.tenantId}`,
    ToChannelFromBotOAuthScope: CHANNEL,
    ToBotFromChannelTokenIssuer: CHANNEL,
    OAuthUrl: CHANNEL,
    CallerId: 'urn:botframework:azure',
    ToBotFromChannelOpenIdMetadataUrl: `${url}/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openidconfiguration`,
  };
  return { token, cloud, own: own.publicKey, forged: forged.privateKey, stop: () => server.close() };
};

const portOf = (address: string | AddressInfo | null): number => {
  if (address === null || typeof address === 'string') throw new Error('a port expected');
  return address.port;
};
