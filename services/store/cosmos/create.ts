import type { CosmosClient } from '@azure/cosmos';
import { statusOf } from './answers.ts';
import { type Measure, openClient } from './client.ts';
import { type CosmosPlace, PlaceRefused } from '../place.ts';
import { CONSISTENCY, type ContainerPlan, DATABASE } from './containers.ts';

export type Made = { container: string; made: boolean };

type Where = { place: CosmosPlace; measure: Measure; plans: ContainerPlan[]; database?: string };

/** Makes what is missing and leaves the rest; everything that is there is looked at before anything is made. */
export const createPlace = async (where: Where): Promise<Made[]> =>
  withClient(where, async (client, database) => {
    const found = await Promise.all(where.plans.map(async (plan) => inspect(client, database, plan)));
    if (found.every((there) => there)) return where.plans.map(({ id }) => ({ container: id, made: false }));
    const { database: made } = await client.databases.createIfNotExists({ id: database });
    for (const plan of where.plans) await made.containers.createIfNotExists({ ...plan });
    return where.plans.map(({ id }, index) => ({ container: id, made: found[index] !== true }));
  });

/** Could everything be made or used here? What is missing is no objection. Writes nothing. */
export const lookAtPlace = async (where: Where): Promise<void> =>
  withClient(where, async (client, database) => {
    for (const plan of where.plans) await inspect(client, database, plan);
  });

/** Is everything there, as it should be? Writes nothing. */
export const checkPlace = async (where: Where): Promise<void> =>
  withClient(where, async (client, database) => {
    for (const plan of where.plans)
      if (!(await inspect(client, database, plan)))
        throw new PlaceRefused(`In dit account ontbreekt ${database}/${plan.id}: draai eerst npm run store -- create.`);
  });

/** Nobody waits at a screen, and making a container takes the service a while. */
const PATIENCE_MS = 60_000;

const withClient = async <T>(
  { place, measure, database = DATABASE }: Where,
  work: (client: CosmosClient, database: string) => Promise<T>,
): Promise<T> => {
  const client = openClient(place, measure, PATIENCE_MS);
  try {
    await checkConsistency(client);
    return await work(client, database);
  } catch (error) {
    throw error instanceof PlaceRefused ? error : new PlaceRefused(sentenceFor(error, place), { cause: error });
  } finally {
    client.dispose();
  }
};

const checkConsistency = async (client: CosmosClient): Promise<void> => {
  const { resource } = await client.getDatabaseAccount();
  const level = resource?.consistencyPolicy;
  if (level !== CONSISTENCY)
    throw new PlaceRefused(
      `Dit account heeft consistentie ${level ?? 'onbekend'} en Pluis heeft ${CONSISTENCY} nodig: zet de standaardconsistentie van het account op ${CONSISTENCY}.`,
    );
};

const NOT_FOUND = 404;

/** Is the container there? Throws when it is there and different. */
const inspect = async (client: CosmosClient, database: string, plan: ContainerPlan): Promise<boolean> => {
  const found = await readContainer(client, database, plan.id);
  if (found === undefined) return false;
  const paths = found.partitionKey?.paths ?? [];
  if (paths.join() !== plan.partitionKey.paths.join())
    throw new PlaceRefused(
      `Container ${plan.id} is verdeeld op ${paths.join() || 'niets'} en niet op ${plan.partitionKey.paths.join()}: dat kan niet meer veranderen, dus neem een andere database of verwijder deze container.`,
    );
  if (shapeOf(found.indexingPolicy) !== shapeOf(plan.indexingPolicy))
    throw new PlaceRefused(
      `Container ${plan.id} heeft een ander indexbeleid dan deze versie van Pluis: zet het gelijk aan infra/cosmos.bicep en probeer het opnieuw.`,
    );
  return true;
};

const readContainer = async (client: CosmosClient, database: string, id: string) => {
  try {
    return (await client.database(database).container(id).read()).resource;
  } catch (error) {
    if (statusOf(error) === NOT_FOUND) return undefined;
    throw error;
  }
};

type Policy = {
  includedPaths?: { path: string }[];
  excludedPaths?: { path: string }[];
  compositeIndexes?: { path: string; order?: string }[][];
};

// The service adds this one itself.
const ITS_OWN = '/"_etag"/?';

const pathsOf = (paths: { path: string }[] = []): string[] =>
  paths
    .map(({ path }) => path)
    .filter((path) => path !== ITS_OWN)
    .toSorted();

/** Two policies that index the same have the same shape, in whatever order they are written. */
export const shapeOf = ({ includedPaths, excludedPaths, compositeIndexes = [] }: Policy = {}): string =>
  JSON.stringify([
    pathsOf(includedPaths),
    pathsOf(excludedPaths),
    compositeIndexes.map((each) => each.map(({ path, order = 'ascending' }) => `${path} ${order}`).join()).toSorted(),
  ]);

const FORBIDDEN = new Set<unknown>([401, 403]);
const NOT_THERE = new Set<unknown>([
  'ENOTFOUND',
  'ECONNREFUSED',
  'EAI_AGAIN',
  'REQUEST_SEND_ERROR',
  'RestError',
  'PARSE_ERROR',
  'SyntaxError',
]);

const sentenceFor = (error: unknown, { endpoint }: CosmosPlace): string => {
  const status = statusOf(error);
  if (FORBIDDEN.has(status))
    return 'Deze aanmelding heeft niet genoeg rechten op het account: laat infra/cosmos.bicep de databases maken en de rol geven, en probeer het opnieuw.';
  if (NOT_THERE.has(status)) return `Op ${endpoint} antwoordt geen Cosmos DB: kijk COSMOS_ENDPOINT na.`;
  if (error instanceof Error && error.name.startsWith('CredentialUnavailable'))
    return 'Er is geen identiteit om mee aan te melden: gebruik een beheerde identiteit, of meld je aan met az login.';
  return `Cosmos DB op ${endpoint} gaf ${status ?? 'geen antwoord'}: probeer het over een paar minuten opnieuw.`;
};
