import { type CosmosPlace, PlaceRefused } from '../place.ts';
import { statusOf, Unanswered } from './answers.ts';

/** Where the address of an account stands, for whoever has to look at it. */
export type Setting = 'COSMOS_ENDPOINT' | 'COSMOS_KEYS_ENDPOINT';

const NOT_FOUND = 404;
export const FORBIDDEN = new Set<unknown>([401, 403]);
const NOT_THERE = new Set<unknown>([
  NOT_FOUND,
  'TimeoutError',
  'AbortError',
  'ENOTFOUND',
  'ECONNREFUSED',
  'EAI_AGAIN',
  'REQUEST_SEND_ERROR',
  'RestError',
  'PARSE_ERROR',
  'SyntaxError',
]);

/** A lack of rights becomes the sentence that says so; everything else stays what it is. */
export const refusedRights = (error: unknown, place: CosmosPlace): unknown =>
  FORBIDDEN.has(statusOf(error)) ? new PlaceRefused(sentenceFor(error, place), { cause: error }) : error;

/** What is wrong with an account, and what to do, in one sentence. */
export const sentenceFor = (
  error: unknown,
  { endpoint }: CosmosPlace,
  setting: Setting = 'COSMOS_ENDPOINT',
): string => {
  const status = statusOf(error);
  if (FORBIDDEN.has(status))
    return 'Deze aanmelding heeft niet genoeg rechten op het account: laat infra/cosmos.bicep de databases maken en de rol geven (lezen en schrijven), en probeer het opnieuw.';
  if (lacksIdentity(error))
    return 'Er is geen identiteit om mee aan te melden: gebruik een beheerde identiteit, of meld je aan met az login.';
  // What some other site answers is often no answer that the SDK can read.
  if (NOT_THERE.has(status) || error instanceof Unanswered)
    return `Op ${endpoint} antwoordt geen Cosmos DB: kijk ${setting} na.`;
  return `Cosmos DB op ${endpoint} gaf ${status ?? 'geen antwoord'}: probeer het over een paar minuten opnieuw.`;
};

const lacksIdentity = (error: unknown): boolean =>
  error instanceof Error && (error.name.startsWith('CredentialUnavailable') || lacksIdentity(error.cause));
