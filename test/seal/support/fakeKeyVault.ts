import { constants, generateKeyPairSync, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { KeyClientOptions } from '@azure/keyvault-keys';
import { z } from 'zod';

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
const asked = z.object({ alg: z.literal('RSA-OAEP-256'), value: z.string() });

type Version = { publicKey: KeyObject; privateKey: KeyObject; enabled: boolean };

/** A Key Vault on the loopback with one key: it demands a token, gives the newest version, wraps and unwraps. */
export const startKeyVault = async (name: string) => {
  const versions = new Map<string, Version>();
  const world = { forbidden: false };
  const addVersion = (): void => {
    versions.set(`v${versions.size + 1}`, { ...generateKeyPairSync('rsa', { modulusLength: 2048 }), enabled: true });
  };
  addVersion();

  const at = { url: '' };
  const answer = (method: string, path: string, body: string): [status: number, body: object] => {
    const [, kind, key, version = '', work = ''] = path.split('/');
    const id = version === '' ? `v${versions.size}` : version;
    const found = versions.get(id);
    if (kind !== 'keys' || key !== name || found === undefined) return [404, { error: { code: 'KeyNotFound' } }];
    if (world.forbidden || (!found.enabled && work !== '')) return [403, { error: { code: 'Forbidden' } }];
    const kid = `${at.url}/keys/${name}/${id}`;
    if (method === 'GET')
      return [200, { key: { kid, key_ops: ['wrapKey', 'unwrapKey'], ...found.publicKey.export({ format: 'jwk' }) } }];
    const bytes = Buffer.from(asked.parse(JSON.parse(body)).value, 'base64url');
    const made =
      work === 'wrapkey'
        ? publicEncrypt({ key: found.publicKey, ...OAEP }, bytes)
        : privateDecrypt({ key: found.privateKey, ...OAEP }, bytes);
    return [200, { kid, value: made.toString('base64url') }];
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', at.url).pathname;
    if (request.headers.authorization === undefined) {
      const challenge =
        'Bearer authorization="https://login.microsoftonline.com/t", resource="https://vault.azure.net"';
      response.statusCode = 401;
      response.setHeader('www-authenticate', challenge);
      response.end();
      return;
    }
    void text(request).then((body) => {
      const [status, said] = answer(request.method ?? '', path.toLowerCase(), body);
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  at.url = `http://127.0.0.1:${port}`;
  const options: KeyClientOptions = {
    retryOptions: { maxRetries: 0 },
    allowInsecureConnection: true,
    disableChallengeResourceVerification: true,
  };
  return {
    url: at.url,
    access: { credential: { getToken: async () => ({ token: 'x', expiresOnTimestamp: 4e12 }) }, options },
    addVersion,
    disable: (id: string): void => {
      const version = versions.get(id);
      if (version !== undefined) version.enabled = false;
    },
    forbid: (): void => {
      world.forbidden = true;
    },
    stop: async (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
