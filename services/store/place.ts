/** An account of Cosmos DB. `key`: only for a test server on the loopback. */
export type CosmosPlace = { endpoint: string; key: string | undefined };

/** Where everything is kept: a file, or an account and a second one for the keys of streams. */
export type StorePlace =
  | { kind: 'sqlite'; path: string; maxPages?: number | undefined }
  | { kind: 'cosmos'; cases: CosmosPlace; keys: CosmosPlace };

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const isLoopback = (endpoint: string): boolean =>
  URL.canParse(endpoint) && LOOPBACK.has(new URL(endpoint).hostname);

/** Why data cannot be kept in this place, as one Dutch sentence that says what to do. Nothing was written. */
export class PlaceRefused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'PlaceRefused';
  }
}
