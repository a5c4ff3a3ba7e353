import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationError,
  type AuthenticateRequestResult,
  type Claim,
  type ConnectorClient,
  type ConnectorFactory,
} from 'botframework-connector';
import { createLru, type Lru } from '../../services/seal/lru.ts';
import type { Microsoft } from '../config.ts';

const UNAUTHORIZED = 401;
const DEADLINE_MS = 3000;
const FORGED = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);
const CHANNEL = 'https://api.botframework.com';

/** Only Microsoft's channel service speaks for Teams: a token made with the bot's own secret does not. */
const onlyTheChannel = async (claims: Claim[]): Promise<void> => {
  if (!claims.some(({ type, value }) => type === 'iss' && value === CHANNEL))
    throw new AuthenticationError('Unauthorized', UNAUTHORIZED);
};

type Request = { timeout: number };
type Policy = {
  name: string;
  sendRequest: (request: Request, next: (request: Request) => Promise<unknown>) => Promise<unknown>;
};
type Pipeline = { removePolicy(which: { name: string }): unknown[]; addPolicy(policy: Policy): void };

const deadline: Policy = {
  name: 'deadline',
  sendRequest: async (request, next) => {
    request.timeout = DEADLINE_MS;
    return next(request);
  },
};

// The connector keeps its pipeline in a private field, so it is looked up at run time.
const isPipeline = (value: unknown): value is Pipeline =>
  typeof value === 'object' && value !== null && 'removePolicy' in value && 'addPolicy' in value;

const pipelineOf = (connector: object): Pipeline => {
  const pipeline: unknown = Reflect.get(Object(Reflect.get(connector, 'client')), 'pipeline');
  if (!isPipeline(pipeline)) throw new Error('the connector has no pipeline: check the version of botbuilder');
  return pipeline;
};

/**
 * botbuilder posts a message up to four times by itself and waits for ever for an answer (platform.md 1.2,
 * measured). One POST and three seconds instead; throws when the policy to remove is not there any more.
 */
const oneShot = (connector: ConnectorClient): ConnectorClient => {
  const pipeline = pipelineOf(connector);
  const removed = pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  if (removed.length === 0)
    throw new Error('the connector has no retry policy to remove: check the version of botbuilder');
  pipeline.addPolicy(deadline);
  return connector;
};

/** Teams has a handful of service addresses. */
const ADDRESSES = 50;

/** botbuilder builds two HTTP clients for every turn, a twentieth of an act (measured): an address keeps its own. */
const keptFactory = (inner: ConnectorFactory, kept: Lru<ConnectorClient>): ConnectorFactory => ({
  create: async (serviceUrl, audience) => {
    const key = `${serviceUrl}|${audience}`;
    const connector = kept.get(key) ?? oneShot(await inner.create(serviceUrl, audience));
    kept.set(key, connector);
    return connector;
  },
});

type Identity = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];
type UserTokens = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/** Sign-in as botbuilder does it, with three traps closed: forged tokens are 401, one POST, and a deadline. */
export class StrictAuth extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = createLru<ConnectorClient>(ADDRESSES);
  #userTokens: UserTokens | undefined;

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    try {
      const result = await super.authenticateRequest(activity, header);
      const { connectorFactory } = result;
      return connectorFactory === undefined
        ? result
        : { ...result, connectorFactory: keptFactory(connectorFactory, this.#connectors) };
    } catch (error) {
      if (error instanceof Error && FORGED.has(error.name)) throw new AuthenticationError('Unauthorized', UNAUTHORIZED);
      throw error;
    }
  }

  /** Nobody signs in through the bot, but botbuilder wants a client for it at every turn. */
  override async createUserTokenClient(identity: Identity): Promise<UserTokens> {
    this.#userTokens ??= await super.createUserTokenClient(identity);
    return this.#userTokens;
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return keptFactory(super.createConnectorFactory(identity), this.#connectors);
  }
}

/** Whose tokens hold, where that is not Microsoft's public cloud: all of its addresses, or none (measured). */
export type Cloud = ConfigurationBotFrameworkAuthenticationOptions;

/** Without settings of Microsoft sign-in is off: `config.ts` allows that in the proeftuin only. */
export const createAuth = (microsoft: Microsoft | undefined, cloud: Cloud = {}): StrictAuth => {
  if (microsoft === undefined) return new StrictAuth({});
  const options: ConfigurationBotFrameworkAuthenticationOptions = {
    ...cloud,
    MicrosoftAppId: microsoft.appId,
    MicrosoftAppType: microsoft.type,
    MicrosoftAppTenantId: microsoft.tenantId,
    ...(microsoft.password === '' ? {} : { MicrosoftAppPassword: microsoft.password }),
  };
  const credentials = new ConfigurationServiceClientCredentialFactory(options);
  return new StrictAuth(options, credentials, new AuthenticationConfiguration([], onlyTheChannel));
};
