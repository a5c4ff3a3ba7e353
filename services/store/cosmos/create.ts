import type { Container, ContainerDefinition, CosmosClient } from '@azure/cosmos';
import { OperationFailed, statusOf } from './answers.ts';
import { type Measure, openClient } from './client.ts';
import { type CosmosPlace, PlaceRefused } from '../place.ts';
import { CONSISTENCY, type ContainerPlan, DATABASE } from './containers.ts';
import { FORBIDDEN, sentenceFor, type Setting } from './sentences.ts';

export type Made = { container: string; made: boolean };

/** `setting`: where the address of this account stands, for whoever has to look at it. */
type Where = { place: CosmosPlace; measure: Measure; plans: ContainerPlan[]; database?: string; setting?: Setting };

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

/** Is everything there, as it should be, and may it be read and written? Writes nothing. */
export const checkPlace = async (where: Where): Promise<void> =>
  withClient(where, async (client, database) => {
    for (const plan of where.plans) {
      if (!(await inspect(client, database, plan)))
        throw new PlaceRefused(`In dit account ontbreekt ${database}/${plan.id}: draai eerst npm run store -- create.`);
      await tryRights(client.database(database).container(plan.id));
    }
  });

/** No item of ours is called so. */
const NEVER = 'never';

/** A read, and a batch that stops at an item that is not there: it needs the right to write, and writes nothing. */
const tryRights = async (container: Container): Promise<void> => {
  await container.item(NEVER, NEVER).read();
  const { result = [] } = await container.items.batch(
    [
      { operationType: 'Create', resourceBody: { id: 'tried', pk: NEVER } },
      { operationType: 'Read', id: NEVER },
    ],
    NEVER,
  );
  const refused = result.find(({ statusCode }) => FORBIDDEN.has(statusCode));
  if (refused !== undefined) throw new OperationFailed(refused.statusCode);
};

/** Nobody waits at a screen, and making a container takes the service a while. */
const PATIENCE_MS = 60_000;

const withClient = async <T>(
  { place, measure, database = DATABASE, setting = 'COSMOS_ENDPOINT' }: Where,
  work: (client: CosmosClient, database: string) => Promise<T>,
): Promise<T> => {
  const client = openClient(place, measure, PATIENCE_MS);
  try {
    await checkConsistency(client, place, setting);
    return await work(client, database);
  } catch (error) {
    throw error instanceof PlaceRefused
      ? error
      : new PlaceRefused(sentenceFor(error, place, setting), { cause: error });
  } finally {
    client.dispose();
  }
};

/** What the SDK makes of an answer without a level. */
const UNSAID = 'Session';

const checkConsistency = async (client: CosmosClient, { endpoint }: CosmosPlace, setting: Setting): Promise<void> => {
  const { resource } = await client.getDatabaseAccount();
  const level = resource?.consistencyPolicy ?? UNSAID;
  if (level === CONSISTENCY) return;
  const found = level === UNSAID ? `${UNSAID}, of zegt niet welke` : level;
  throw new PlaceRefused(
    `Het account op ${endpoint} heeft consistentie ${found}, en Pluis heeft ${CONSISTENCY} nodig: zet de standaardconsistentie van het account op ${CONSISTENCY}, of kijk ${setting} na.`,
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
  refuseByItself(plan.id, found);
  return true;
};

/** Only Pluis says what goes, and what is found: a container that decides that itself would lose a casus unseen. */
const refuseByItself = (id: string, { defaultTtl, indexingPolicy }: ContainerDefinition): void => {
  if (typeof defaultTtl === 'number')
    throw new PlaceRefused(
      `Container ${id} verwijdert zelf wat oud is: zet Time to Live (defaultTtl) van deze container uit en probeer het opnieuw.`,
    );
  const { indexingMode = 'consistent', automatic = true } = indexingPolicy ?? {};
  if (indexingMode.toLowerCase() !== 'consistent' || !automatic)
    throw new PlaceRefused(
      `Container ${id} houdt zijn index niet zelf bij: zet de indexmodus op consistent en automatisch, gelijk aan infra/cosmos.bicep, en probeer het opnieuw.`,
    );
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
