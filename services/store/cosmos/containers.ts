import type { ContainerDefinition, IndexingPolicy } from '@azure/cosmos';

/** What is made, and what has to be found: `npm run store -- create` and infra/cosmos.bicep both follow this. */
export type ContainerPlan = Required<Pick<ContainerDefinition, 'id'>> & {
  partitionKey: { paths: string[]; version: 2 };
  indexingPolicy: { indexingMode: 'consistent'; automatic: true } & Required<
    Pick<IndexingPolicy, 'includedPaths' | 'excludedPaths' | 'compositeIndexes'>
  >;
};

export const DATABASE = 'pluis';
export const CONSISTENCY = 'Strong';

type Order = 'ascending' | 'descending';

/** Only what is queried is indexed: sealed bytes never are, and every write stays cheap. */
const planOf = (id: string, included: string[], composite: Record<string, Order>[]): ContainerPlan => ({
  id,
  partitionKey: { paths: ['/pk'], version: 2 },
  indexingPolicy: {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: included.map((path) => ({ path })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: composite.map((each) => Object.entries(each).map(([path, order]) => ({ path, order }))),
  },
});

export const CASES = planOf(
  'cases',
  [
    '/pk/?',
    '/seq/?',
    '/tenant/?',
    '/school/?',
    '/kind/?',
    '/status/?',
    '/audience/?',
    '/blindIndex/?',
    '/people/[]/?',
    '/lastActivity/?',
    '/nextDueAt/?',
    '/calc/?',
    '/openAt/?',
    '/stuck/?',
    '/delivery/?',
  ],
  [
    { '/lastActivity': 'descending', '/pk': 'ascending' },
    { '/nextDueAt': 'ascending', '/pk': 'ascending' },
    { '/calc': 'ascending', '/pk': 'ascending' },
    { '/pk': 'ascending', '/delivery': 'ascending' },
    { '/openAt': 'ascending', '/pk': 'ascending', '/delivery': 'ascending' },
  ],
);

export const PERSONS = planOf('persons', ['/endsAt/?'], []);

export const ACCESS = planOf(
  'access',
  ['/tenant/?', '/school/?', '/stream/?', '/at/?', '/no/?'],
  [{ '/at': 'descending', '/no': 'descending' }],
);

/** In the second account, apart from what the keys open. */
export const KEYS = planOf('keys', ['/pk/?'], []);

export const PLANS = [CASES, PERSONS, ACCESS];
export const KEY_PLANS = [KEYS];
