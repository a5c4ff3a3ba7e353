import { CosmosClient, type CosmosClientOptions, type Plugin, type PluginConfig } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import { type CosmosPlace, isLoopback } from '../place.ts';
import { chargeOf, statusOf, Unanswered } from './answers.ts';

/** One request to Cosmos DB and what it cost, in request units. */
export type Measured = { operation: string; status: string; charge: number; ms: number };
export type Measure = (call: Measured) => void;

/** What one request may take while somebody waits; then it is repeated (store.md 5). */
export const REQUEST_MS = 1500;

/**
 * A client that asks once and tells what it heard. A managed identity signs in, a key only on the loopback. One region, so there is nothing to discover; and the SDK
 * repeats nothing by itself, because only `calls.ts` knows how long somebody still waits.
 */
export const openClient = ({ endpoint, key }: CosmosPlace, measure: Measure, requestMs = REQUEST_MS): CosmosClient => {
  const options: CosmosClientOptions & { plugins: PluginConfig[] } = {
    endpoint,
    ...(isLoopback(endpoint) ? { key: key ?? 'loopback' } : { aadCredentials: new DefaultAzureCredential() }),
    connectionPolicy: {
      requestTimeout: requestMs,
      enableEndpointDiscovery: false,
      enableBackgroundEndpointRefreshing: false,
      enablePartitionLevelFailover: false,
      retryOptions: { maxRetryAttemptCount: 0 },
    },
    plugins: [{ on: 'request', plugin: measuring(measure) }],
  };
  return new CosmosClient(options);
};

const measuring =
  (measure: Measure): Plugin<unknown> =>
  async (context, _diagnostics, next) => {
    const started = performance.now();
    const told = (status: string, charge: number): void =>
      measure({
        operation: `${context.operationType ?? context.method} ${context.resourceType}`,
        status,
        charge,
        ms: performance.now() - started,
      });
    try {
      const response = await next(context);
      told(String(response.code), chargeOf(response));
      return response;
    } catch (error) {
      told(String(statusOf(error)), chargeOf(error));
      throw typeof statusOf(error) === 'number' ? error : new Unanswered(error);
    }
  };
