import { startCosmos } from '../support/cosmos/server.ts';
import { serve } from './child.ts';

/** The Cosmos DB to test against, in a process of its own. */
const { endpoint } = await startCosmos();
serve(Number(new URL(endpoint).port));
