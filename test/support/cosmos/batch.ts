import { documents, type Items } from './library.ts';

type Result = ReturnType<typeof documents.readOperation>;
type Item = NonNullable<Result['body']>;
export type Operation = { operationType: string; id?: string; ifMatch?: string; resourceBody?: Item };
export type Outcome = { statusCode: number; requestCharge: number; eTag?: unknown; resourceBody?: unknown };

const OK_BATCH = 200;
const MULTI = 207;
const DEPENDENT = 424;

/**
 * A transactional batch as the service does it: all or nothing, 207 with the culprit's own status and 424 for all
 * others. The library leaves what came before the culprit written, and knows Create only.
 */
export const runBatch = (
  collection: Items,
  header: string,
  batch: Operation[],
): { status: number; outcomes: Outcome[] } => {
  const undo: (() => void)[] = [];
  const outcomes: Outcome[] = [];
  for (const operation of batch) {
    undo.unshift(restoring(collection, header, operation));
    const { statusCode, body } = run(collection, header, operation);
    if (statusCode >= 400) {
      for (const back of undo) back();
      return {
        status: MULTI,
        outcomes: batch.map((_, index) => failed(index === outcomes.length ? statusCode : DEPENDENT)),
      };
    }
    outcomes.push({ statusCode, requestCharge: 1, eTag: body?.['_etag'], resourceBody: body });
  }
  return { status: OK_BATCH, outcomes };
};

const failed = (statusCode: number): Outcome => ({ statusCode, requestCharge: 0 });

const run = (collection: Items, header: string, operation: Operation): Result => {
  const { operationType, id = '', ifMatch, resourceBody = {} } = operation;
  const partitionKey = header;
  const condition = ifMatch === undefined ? {} : { ifMatch };
  if (operation.resourceBody !== undefined && JSON.stringify([resourceBody['pk']]) !== header)
    return { statusCode: 400 };
  switch (operationType) {
    case 'Create':
      return documents.createOperation(collection, { resourceBody });
    case 'Replace':
      return documents.replaceOperation(collection, { partitionKey, ...condition, resourceBody });
    case 'Upsert':
      return documents.upsertOperation(collection, { partitionKey, ...condition, resourceBody });
    case 'Read':
      return documents.readOperation(collection, { partitionKey, id });
    case 'Delete':
      return documents.deleteOperation(collection, { partitionKey, ...condition, id });
    default:
      return { statusCode: 400 };
  }
};

/** Puts back what one operation is about to change. */
const restoring = (collection: Items, header: string, { id = '', resourceBody }: Operation): (() => void) => {
  const named = resourceBody?.['id'];
  const key = typeof named === 'string' ? named : id;
  const [partition] = JSON.parse(header);
  const before = collection.document(key, partition).read();
  return () => {
    if (collection.document(key, partition).read() !== undefined) collection.documents.delete(key, partition);
    if (before !== undefined) collection.documents._set(before);
  };
};
