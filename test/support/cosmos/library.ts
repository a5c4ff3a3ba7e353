import accounts from '@vercel/cosmosdb-server/lib/account/index.js';
import type Collection from '@vercel/cosmosdb-server/lib/account/collection.js';
import operations from '@vercel/cosmosdb-server/lib/handler/_document-operations.js';
import routing from '@vercel/cosmosdb-server/lib/routes.js';

// The parts of @vercel/cosmosdb-server that are used as they are. The version is pinned: these paths are its inside.

export const createAccount = (port: number) => new accounts.default('127.0.0.1', port);
export type Account = ReturnType<typeof createAccount>;
export type Items = Collection.default;
export const routeOf = routing.default;
export const documents = operations;
